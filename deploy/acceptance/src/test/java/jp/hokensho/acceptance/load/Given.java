package jp.hokensho.acceptance.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One line of the load client's file: a number that it was given.
///
/// @param outcome empty where the centre could only tell the number
public record Given(String number, String outcome, String expected, String source, String insurer, long millis) {

    String line() {
        return String.join(",", number, outcome, expected, source, insurer, Long.toString(millis));
    }

    static Given parse(String line) {
        var columns = line.split(",", -1);
        return new Given(columns[0], columns[1], columns[2], columns[3], columns[4], Long.parseLong(columns[5]));
    }

    public static List<Given> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(Given::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
