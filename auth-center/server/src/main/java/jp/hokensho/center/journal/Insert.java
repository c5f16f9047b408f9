package jp.hokensho.center.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One table's share of a batch: a single `insert … select … from unnest(…)`, however many rows.
///
/// @param of the rows of this table among those of the batch
record Insert<R>(String sql, List<Column<R>> columns, Function<Row, Optional<R>> of) {

    static <R> Insert<R> into(String table, List<Column<R>> columns, Function<Row, Optional<R>> of) {
        return new Insert<>(
                "insert into " + table + " (" + names(columns) + ") select " + expressions(columns) + " from "
                        + unnest(columns),
                columns,
                of);
    }

    /// Like [#into], with columns taken over from the question whose number is in `stream` and `position`. A
    /// number that names no question adds no row.
    static <R> Insert<R> withQuestion(
            String table, List<String> fromQuestion, List<Column<R>> columns, Function<Row, Optional<R>> of) {
        var names = fromQuestion.stream().map(Insert::target).collect(Collectors.joining(", "));
        var values = fromQuestion.stream().map(Insert::source).collect(Collectors.joining(", "));
        return new Insert<>(
                "insert into " + table + " (" + names(columns) + ", " + names + ") select " + expressions(columns)
                        + ", " + values + " from " + unnest(columns)
                        + " join question_row q on q.stream = r.stream and q.position = r.position",
                columns,
                of);
    }

    List<R> rows(Batch batch) {
        return batch.rows().stream().map(of).flatMap(Optional::stream).toList();
    }

    /// `asked_at=at`: the question's `at` becomes `asked_at`.
    private static String target(String name) {
        return name.split("=", 2)[0];
    }

    private static String source(String name) {
        var parts = name.split("=", 2);
        return "q." + parts[parts.length - 1];
    }

    private static <R> String names(List<Column<R>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static <R> String expressions(List<Column<R>> columns) {
        return columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    }

    private static <R> String unnest(List<Column<R>> columns) {
        return columns.stream().map(Column::parameter).collect(Collectors.joining(", ", "unnest(", ")")) + " as r("
                + names(columns) + ")";
    }
}
