package jp.hokensho.terminal.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where the program writes: answers on `out`, everything else on `err`.
///
/// @param outIsTerminal a person looks at `out`, not a file or another program
/// @param errIsTerminal likewise
/// @param columns of the terminal
/// @param ink for `out`
public record Screen(
        PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, int columns, Ink ink) {

    private static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    public static Screen ofProcess(Map<String, String> environment) {
        return new Screen(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                isTerminal(1),
                isTerminal(2),
                columns(environment.getOrDefault("COLUMNS", "")),
                ink(environment, isTerminal(1)));
    }

    /// Colours are for terminals that know them, and for whoever passes them on to one (`CLICOLOR_FORCE`);
    /// `NO_COLOR` has the last word.
    static Ink ink(Map<String, String> environment, boolean terminal) {
        var forced = !List.of("", "0").contains(environment.getOrDefault("CLICOLOR_FORCE", ""));
        var able = terminal && !environment.getOrDefault("TERM", "").equals("dumb");
        var wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return wanted && (forced || able) ? Ink.COLOURED : Ink.PLAIN;
    }

    static int columns(String said) {
        return said.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(said), NARROWEST, WIDEST) : USUAL_COLUMNS;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), encoder()), true);
    }

    /// The terminal's own encoding if it can write Japanese at all, else UTF-8; `〓` for a character it
    /// lacks.
    private static CharsetEncoder encoder() {
        var own = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8);
        var encoder = own.newEncoder().canEncode('有') ? own.newEncoder() : StandardCharsets.UTF_8.newEncoder();
        return encoder.onUnmappableCharacter(CodingErrorAction.REPLACE)
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("〓".getBytes(encoder.charset()));
    }

    private static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        try {
            var target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return System.console() != null && System.console().isTerminal();
        }
    }
}
