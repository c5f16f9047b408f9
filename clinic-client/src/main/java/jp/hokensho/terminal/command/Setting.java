package jp.hokensho.terminal.command;

import java.time.Clock;
import java.util.Optional;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// Where a command runs: screen, language, time, and whom it may ask.
public record Setting(Screen screen, Say say, Clock clock, Prompt prompt) {

    /// A code that somebody types and nobody sees; empty where nobody sits there, or nothing was typed.
    ///
    /// @param question key of the words that ask
    Optional<String> code(String question) {
        return prompt.secret().apply(say.of(question)).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    void tell(String words) {
        screen.err().println(words);
        screen.err().flush();
    }
}
