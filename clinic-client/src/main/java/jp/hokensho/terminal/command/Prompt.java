package jp.hokensho.terminal.command;

import java.io.Console;
import java.util.Optional;
import java.util.function.Function;

/// Asks whoever sits at the terminal. Empty where nobody does.
///
/// @param line shows what is typed
/// @param secret does not
public record Prompt(Function<String, Optional<String>> line, Function<String, Optional<String>> secret) {

    public static Prompt ofProcess() {
        return new Prompt(
                question -> console().map(console -> console.readLine("%s: ", question)), question -> console()
                        .map(console -> console.readPassword("%s: ", question))
                        .map(String::new));
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
