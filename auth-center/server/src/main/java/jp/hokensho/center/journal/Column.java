package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// One column of a batch, sent as one array.
///
/// @param value null where the column is null
record Column<R>(String name, Type type, Function<R, ?> value) {

    enum Type {
        INT("int4", Integer[]::new),
        LONG("int8", Long[]::new),
        TEXT("text", String[]::new),
        UUID("uuid", String[]::new),
        DATE("date", String[]::new),
        BYTES("bytea", byte[][]::new),
        /// sent as microseconds: exact, and cheaper than text
        TIME("int8", Long[]::new);

        private final String sql;
        private final IntFunction<Object[]> array;

        Type(String sql, IntFunction<Object[]> array) {
            this.sql = sql;
            this.array = array;
        }

        private Object wire(Object value) {
            return switch (this) {
                case INT, LONG, BYTES -> value;
                case TEXT, UUID, DATE -> value == null ? null : value.toString();
                case TIME -> value == null ? null : Micros.of((Instant) value);
            };
        }
    }

    java.sql.Array array(Connection connection, List<R> rows) throws SQLException {
        var values = type.array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = type.wire(value.apply(rows.get(i)));
        }
        return connection.createArrayOf(type.sql, values);
    }

    String parameter() {
        return "?::" + type.sql + "[]";
    }

    /// The column as `r` (the unnested arrays) gives it.
    String expression() {
        return type == Type.TIME ? "timestamptz 'epoch' + r." + name + " * interval '1 microsecond'" : "r." + name;
    }
}
