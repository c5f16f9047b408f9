package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// Table `denial_record`.
final class DenialTable {

    private static final String INSERT = """
            insert into denial_record (stream, position, at, reason, tenant, terminal, person, insurer, operation,
                                       recorded_at)
            select *, ?::timestamptz
            from unnest(?::smallint[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
                        ?::text[], ?::text[])
            on conflict do nothing""";
    private static final String LAST = "select stream, max(position) as position from denial_record group by stream";
    private static final String LIST = """
            select * from denial_record
            where at >= coalesce(?::timestamptz, '-infinity') and at < coalesce(?::timestamptz, 'infinity')
                and reason = coalesce(?, reason)
            order by at, stream, position""";

    private DenialTable() {}

    /// Leaves alone what is there.
    static void insert(Connection connection, List<Denial> denials, Instant now) throws SQLException {
        try (var insert = new Columns<>(connection.prepareStatement(INSERT), denials)) {
            insert.value(now.toString());
            insert.array("smallint", denial -> (short) denial.traceNumber().stream());
            insert.array("bigint", denial -> denial.traceNumber().position());
            insert.array("timestamptz", Denial::at);
            insert.array("text", denial -> denial.reason().name());
            insert.array("text", Denial::tenant);
            insert.array("uuid", Denial::terminal);
            insert.array("uuid", Denial::person);
            insert.array("text", Denial::insurer);
            insert.array("text", Denial::operation);
            insert.update();
        }
    }

    static List<TraceNumber> last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LAST)) {
            return read(statement.executeQuery(), DenialTable::number);
        }
    }

    static List<RecordedDenial> list(Connection connection, DenialFilter filter) throws SQLException {
        try (var statement = connection.prepareStatement(LIST)) {
            statement.setString(1, filter.from().map(Instant::toString).orElse(null));
            statement.setString(2, filter.until().map(Instant::toString).orElse(null));
            statement.setString(3, filter.reason().map(Enum::name).orElse(null));
            return read(statement.executeQuery(), DenialTable::recorded);
        }
    }

    static <T> List<T> read(ResultSet rows, Reader<T> reader) throws SQLException {
        var read = new ArrayList<T>();
        while (rows.next()) {
            read.add(reader.read(rows));
        }
        return read;
    }

    private static RecordedDenial recorded(ResultSet row) throws SQLException {
        var denial = new Denial(
                number(row),
                instant(row, "at"),
                DenialReason.valueOf(row.getString("reason")),
                row.getString("tenant"),
                row.getObject("terminal", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("insurer"),
                row.getString("operation"));
        return new RecordedDenial(denial, instant(row, "recorded_at"));
    }

    static TraceNumber number(ResultSet row) throws SQLException {
        return TraceNumber.of(row.getInt("stream"), row.getLong("position"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
