package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.hokensho.protocol.Difference;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.Statement;

/// Tables `comparison` and `comparison_difference`.
final class ComparisonTable {

    private static final String INSERT = """
            insert into comparison (run, part, parts, day, total, told, said, at)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz) on conflict do nothing""";
    private static final String INSERT_DIFFERENCES = """
            insert into comparison_difference (run, what, stream, position)
            select ?::text, * from unnest(?::text[], ?::smallint[], ?::bigint[]) on conflict do nothing""";
    private static final String WHOLE = """
            select day from comparison where day >= ? group by day, run having count(*) = max(parts)""";
    private static final String LIST = """
            select c.day, c.at, d.what, d.stream, d.position from comparison_difference d
            join comparison c on c.run = d.run and c.part = 1
            where c.day between coalesce(?, c.day) and coalesce(?, c.day) and c.at = (
                select max(l.at) from comparison l where l.day = c.day and l.part = 1)
            order by c.day, d.stream, d.position""";

    private ComparisonTable() {}

    /// Leaves alone what is there.
    static void insert(Connection connection, String told, Compared compared, Instant at) throws SQLException {
        var run = Statement.hashOf(compared.statement());
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, run);
            insert.setInt(2, compared.part());
            insert.setInt(3, compared.parts());
            insert.setObject(4, compared.day());
            insert.setLong(5, compared.total());
            insert.setString(6, told);
            insert.setString(7, compared.statement());
            insert.setString(8, at.toString());
            insert.executeUpdate();
        }
        try (var insert = new Columns<>(connection.prepareStatement(INSERT_DIFFERENCES), compared.differences())) {
            insert.value(run);
            insert.array("text", difference -> difference.what().name());
            insert.array("smallint", difference -> (short) difference.number().stream());
            insert.array("bigint", difference -> difference.number().position());
            insert.update();
        }
    }

    /// Days from this one of which a result is there with all its parts.
    static List<LocalDate> whole(Connection connection, LocalDate from) throws SQLException {
        try (var select = connection.prepareStatement(WHOLE)) {
            select.setObject(1, from);
            return DenialTable.read(select.executeQuery(), row -> row.getObject("day", LocalDate.class));
        }
    }

    /// Of the last result of each day.
    static List<RecordedDifference> list(Connection connection, DifferenceFilter filter) throws SQLException {
        try (var select = connection.prepareStatement(LIST)) {
            select.setObject(1, filter.from().orElse(null), Types.DATE);
            select.setObject(2, filter.to().orElse(null), Types.DATE);
            return DenialTable.read(select.executeQuery(), ComparisonTable::recorded);
        }
    }

    private static RecordedDifference recorded(ResultSet row) throws SQLException {
        return new RecordedDifference(
                row.getObject("day", LocalDate.class),
                new Difference(DenialTable.number(row), Difference.Kind.valueOf(row.getString("what"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
