package jp.hokensho.terminal.folder;

import java.util.Optional;
import java.util.function.Supplier;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.text.Say;

/// With what the receipt computer's questions are answered.
///
/// @param statements opens seals and checks signatures
/// @param clinic medical institution code of this terminal's clinic; empty where it is not known
/// @param say words of the answers
public record Means(
        Commission commission, Supplier<StatementDesk> statements, Supplier<Optional<String>> clinic, Say say) {}
