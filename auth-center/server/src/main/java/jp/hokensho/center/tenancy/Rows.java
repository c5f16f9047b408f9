package jp.hokensho.center.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Plain SQL within a [Work].
public final class Rows {

    private Rows() {}

    /// @param values in the order of the question marks; `String[]` becomes a text array
    public static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            try (var result = statement.executeQuery()) {
                return read(result, reader);
            }
        }
    }

    /// Of two queries in one message, the rows of the second.
    static <T> List<T> second(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            statement.execute();
            statement.getMoreResults();
            try (var result = statement.getResultSet()) {
                return read(result, reader);
            }
        }
    }

    private static <T> List<T> read(ResultSet result, Reader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(reader.read(result));
        }
        return rows;
    }

    /// @return the number of rows changed
    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1, values[i] instanceof String[] texts ? connection.createArrayOf("text", texts) : values[i]);
        }
    }

    /// Reads the row under the cursor.
    @FunctionalInterface
    public interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
