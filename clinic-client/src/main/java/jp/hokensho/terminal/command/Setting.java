package jp.hokensho.terminal.command;

import java.time.Clock;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// Where a command runs: screen, language, time, and whom it may ask.
public record Setting(Screen screen, Say say, Clock clock, Prompt prompt) {

    void tell(String words) {
        screen.err().println(words);
        screen.err().flush();
    }
}
