package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// One table's rows of a batch. The shares of a batch travel in one statement, each with its own parameters.
///
/// @param rows at least one
record Share<R>(Insert<R> insert, List<R> rows) {

    /// Of the tables that get rows, in the order of writing.
    static List<Share<?>> of(Batch batch) {
        return Inserts.ALL.stream()
                .<Share<?>>map(insert -> of(insert, batch))
                .filter(share -> !share.rows().isEmpty())
                .toList();
    }

    private static <R> Share<R> of(Insert<R> insert, Batch batch) {
        return new Share<>(insert, insert.rows(batch));
    }

    /// Another statement may follow.
    static String sql(List<Share<?>> shares) {
        return shares.stream().map(share -> share.insert().sql() + "; ").collect(Collectors.joining());
    }

    /// @return the index of the first parameter behind theirs
    static int bind(List<Share<?>> shares, Connection connection, PreparedStatement statement) throws SQLException {
        int next = 1;
        for (var share : shares) {
            next = share.bind(connection, statement, next);
        }
        return next;
    }

    private int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (var column : insert.columns()) {
            statement.setArray(index++, column.array(connection, rows));
        }
        return index;
    }
}
