package jp.hokensho.terminal.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import jp.hokensho.terminal.text.Complaint;

/// Where receipts lie: a file, standard input, or the command line itself. None is read further than receipts
/// go.
final class ReceiptFile {

    private static final int LONGEST = 8_192;

    private ReceiptFile() {}

    /// @param argument the name of a file, `-`, or the receipt
    /// @throws Complaint for what cannot be any of them
    static String read(String argument) {
        try {
            return argument.equals("-") ? start(System.in) : file(argument).orElseGet(() -> typed(argument));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String typed(String argument) {
        if (argument.split("\\.", -1).length != 3) {
            throw new Complaint("receipt.no_file");
        }
        return argument;
    }

    private static Optional<String> file(String name) throws IOException {
        if (!isFile(name)) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(Path.of(name))) {
            return Optional.of(start(content));
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static String start(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST), UTF_8);
    }

    /// A receipt that was kept before is not replaced.
    static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new Complaint("receipt.file_there", file.toString());
        }
    }

    static void write(Path file, String receipt) {
        try {
            Files.writeString(file, receipt + "\n", UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
    }
}
