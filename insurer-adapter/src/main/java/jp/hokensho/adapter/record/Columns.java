package jp.hokensho.adapter.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;

/// Hands rows to a statement column by column, as arrays, in the order of its question marks.
final class Columns<T> implements AutoCloseable {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int index;

    Columns(PreparedStatement statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    void value(String text) throws SQLException {
        statement.setObject(++index, text, Types.OTHER);
    }

    void array(String type, Function<T, Object> value) throws SQLException {
        var values = rows.stream().map(value).toArray();
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
    }

    void bytes(Function<T, byte[]> value) throws SQLException {
        var values = rows.stream().map(value).toArray(byte[][]::new);
        statement.setArray(++index, statement.getConnection().createArrayOf("bytea", values));
    }

    ResultSet query() throws SQLException {
        return statement.executeQuery();
    }

    void update() throws SQLException {
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
