package jp.hokensho.terminal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Cells in columns as wide as their widest cell, narrowed to the page where that is too much.
///
/// @param rows of equally many cells; a cell is one or more lines
public record Table(List<List<List<String>>> rows) {

    private static final int GAP = 2;
    private static final int NARROWEST = 6;

    /// Lines of at most `columns` columns.
    public List<String> lines(Width width, int columns) {
        var widths = widths(width, columns);
        return rows.stream().flatMap(row -> line(row, widths, width).stream()).toList();
    }

    private int[] widths(Width width, int columns) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> widest(column, width))
                .toArray();
        var room = columns - GAP * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room && Arrays.stream(widths).max().orElse(0) > NARROWEST) {
            var widest = Arrays.stream(widths).max().orElseThrow();
            widths[
                    IntStream.range(0, widths.length)
                            .filter(i -> widths[i] == widest)
                            .findFirst()
                            .orElseThrow()]--;
        }
        return widths;
    }

    private int widest(int column, Width width) {
        return rows.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToInt(width::of)
                .max()
                .orElse(0);
    }

    private static List<String> line(List<List<String>> row, int[] widths, Width width) {
        var cells = new ArrayList<List<String>>();
        for (var i = 0; i < widths.length; i++) {
            var columns = widths[i];
            cells.add(row.get(i).stream()
                    .flatMap(text -> width.wrap(text, columns).stream())
                    .toList());
        }
        var height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> across(cells, line, widths, width))
                .toList();
    }

    private static String across(List<List<String>> cells, int line, int[] widths, Width width) {
        var text = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            var cell = cells.get(i);
            text.append(width.pad(line < cell.size() ? cell.get(line) : "", widths[i] + GAP));
        }
        return text.toString().stripTrailing();
    }
}
