package jp.hokensho.center.paging;

import java.util.List;
import java.util.function.Function;

/// @param next to be sent as `after`; null on the last page
public record Page<T>(List<T> items, String next) {

    /// A full page has a next one, which may turn out to be empty.
    ///
    /// @param rows at most `limit`, newest first
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> item) {
        var next = rows.size() < limit ? null : cursor.apply(rows.getLast()).text();
        return new Page<>(rows.stream().map(item).toList(), next);
    }
}
