package jp.hokensho.center.card;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.protocol.InsurerNumber;

/// Under whose responsibility a file of cards comes in.
///
/// @param insurer whose lines the file must hold, and no others
/// @param by the person who releases it; empty where nobody was named
public record Release(InsurerNumber insurer, Optional<UUID> by, ImportMode mode) {}
