package jp.hokensho.terminal.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The command line as it was typed. Where the environment names no UTF-8 locale, the JVM turns every
/// Japanese character into U+FFFD before `main` begins; a card asked for by such a symbol would not be
/// found. The bytes are still there on Linux, so they are read again.
public final class TypedArguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final char LOST = '\uFFFD';

    private TypedArguments() {}

    public static String[] of(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(TypedArguments::lost) ? again(arguments) : arguments;
    }

    /// @throws Complaint where the characters are gone for good
    public static void check(String[] arguments) {
        if (Arrays.stream(arguments).anyMatch(TypedArguments::lost)) {
            throw new Complaint("usage.locale");
        }
    }

    private static String[] again(String[] arguments) {
        try {
            var all = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8).split("\0", -1);
            return Arrays.copyOfRange(all, all.length - 1 - arguments.length, all.length - 1);
        } catch (IOException _) {
            return arguments;
        }
    }

    private static boolean lost(String argument) {
        return argument.indexOf(LOST) >= 0;
    }
}
