package jp.hokensho.terminal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The property of that name (Unicode Standard Annex 11), as far as a screen needs it.
enum EastAsianWidth {
    NARROW,
    WIDE,
    AMBIGUOUS;

    private static final NavigableMap<Integer, Range> RANGES = read();

    static EastAsianWidth of(int codePoint) {
        var range = RANGES.floorEntry(codePoint);
        return range != null && codePoint <= range.getValue().last()
                ? range.getValue().width()
                : NARROW;
    }

    private static NavigableMap<Integer, Range> read() {
        var ranges = new TreeMap<Integer, Range>();
        try (var in = EastAsianWidth.class.getResourceAsStream("east-asian-width.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split(" ");
                var width = parts[0].equals("W") ? WIDE : AMBIGUOUS;
                ranges.put(Integer.parseInt(parts[1], 16), new Range(Integer.parseInt(parts[2], 16), width));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ranges;
    }

    private record Range(int last, EastAsianWidth width) {}
}
