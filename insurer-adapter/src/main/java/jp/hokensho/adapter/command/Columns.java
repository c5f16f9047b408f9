package jp.hokensho.adapter.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lines of a list, for people: each column as wide as it must be.
final class Columns {

    private static final String GAP = "  ";
    private static final int ASCII = 0x7F;

    private Columns() {}

    /// @param rows each with as many cells as the head
    static Stream<String> of(Stream<String> head, Stream<List<String>> rows) {
        var all = Stream.concat(Stream.of(head.toList()), rows).toList();
        var widths = IntStream.range(0, all.getFirst().size())
                .map(column -> all.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> across(row, widths));
    }

    private static String across(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    /// Our own words are of letters, digits and full-width characters only.
    private static int width(String text) {
        return text.codePoints().map(point -> point > ASCII ? 2 : 1).sum();
    }
}
