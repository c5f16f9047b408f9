package jp.hokensho.center.unusual;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hokensho.center.tenancy.Rows;

/// Says what was unusual in these minutes. Its cost grows with what is on the record of them, never with the
/// record: it goes by an index, and further back for those alone of whom something is in them.
@FunctionalInterface
interface Rule {

    /// Within a transaction of the centre.
    List<Suspicion> look(Connection connection, Minutes minutes) throws SQLException;

    /// @param sql one row a suspicion, as [Suspicion#of] reads it
    /// @param values in the order of the question marks
    static Rule of(String sql, Function<Minutes, List<?>> values) {
        return (connection, minutes) ->
                Rows.list(connection, sql, Suspicion::of, values.apply(minutes).toArray());
    }

    default Rule and(Rule other) {
        return (connection, minutes) -> Stream.concat(
                        look(connection, minutes).stream(), other.look(connection, minutes).stream())
                .toList();
    }
}
