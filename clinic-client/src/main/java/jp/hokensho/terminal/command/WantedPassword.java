package jp.hokensho.terminal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Option;

/// The password that somebody wants from now on: typed twice, or the first line of a file.
final class WantedPassword {

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password_file", order = 1)
    private Path file;

    String get(Setting setting) {
        return file == null
                ? new TypedTwice(setting, "ask.new_password", "password.nobody_types").typed()
                : firstLine(file);
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException _) {
            throw new Complaint("file.cannot_read", file.toString());
        }
    }
}
