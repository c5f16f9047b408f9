package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// Table `attempt_record`.
final class AttemptTable {

    private static final String INSERT = """
            insert into attempt_record (stream, position, verification, at, withholding, clinic, terminal, person,
                                        target_date, recorded_at)
            select *, ?::timestamptz
            from unnest(?::smallint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[], ?::uuid[],
                        ?::uuid[], ?::date[])
            on conflict do nothing""";
    private static final String LAST = "select stream, max(position) as position from attempt_record group by stream";
    private static final String LIST = """
            select * from attempt_record
            where at >= coalesce(?::timestamptz, '-infinity') and at < coalesce(?::timestamptz, 'infinity')
                and withholding = coalesce(?::uuid, withholding)
            order by at, stream, position""";

    private AttemptTable() {}

    /// Leaves alone what is there.
    static void insert(Connection connection, List<WithheldAttempt> attempts, Instant now) throws SQLException {
        try (var insert = new Columns<>(connection.prepareStatement(INSERT), attempts)) {
            insert.value(now.toString());
            insert.array("smallint", attempt -> (short) attempt.traceNumber().stream());
            insert.array("bigint", attempt -> attempt.traceNumber().position());
            insert.array("text", attempt -> attempt.verificationNumber().toString());
            insert.array("timestamptz", WithheldAttempt::at);
            insert.array("uuid", WithheldAttempt::withholding);
            insert.array("text", attempt -> attempt.asker().clinic());
            insert.array("uuid", attempt -> attempt.asker().terminal());
            insert.array("uuid", attempt -> attempt.asker().person());
            insert.array("date", WithheldAttempt::targetDate);
            insert.update();
        }
    }

    static List<TraceNumber> last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LAST)) {
            return DenialTable.read(statement.executeQuery(), DenialTable::number);
        }
    }

    static List<RecordedAttempt> list(Connection connection, AttemptFilter filter) throws SQLException {
        try (var statement = connection.prepareStatement(LIST)) {
            statement.setString(1, filter.from().map(Instant::toString).orElse(null));
            statement.setString(2, filter.until().map(Instant::toString).orElse(null));
            statement.setString(3, filter.withholding().map(UUID::toString).orElse(null));
            return DenialTable.read(statement.executeQuery(), AttemptTable::recorded);
        }
    }

    private static RecordedAttempt recorded(ResultSet row) throws SQLException {
        var asker = new Asker(
                row.getString("clinic"), row.getObject("terminal", UUID.class), row.getObject("person", UUID.class));
        var attempt = new WithheldAttempt(
                DenialTable.number(row),
                TraceNumber.parse(row.getString("verification")),
                instant(row, "at"),
                row.getObject("withholding", UUID.class),
                asker,
                row.getObject("target_date", LocalDate.class));
        return new RecordedAttempt(attempt, instant(row, "recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
