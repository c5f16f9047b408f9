package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.adapter.record.Recorded.Erasure;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// Tables `answer_record` and `answer_payload`.
@Singleton
class RecordTable {

    private static final String INSERT = """
            insert into answer_record (stream, position, clinic, terminal, person, insurer, target_date, outcome,
                                       as_of, at)
            select *, ?::timestamptz
            from unnest(?::smallint[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                        ?::text[], ?::timestamptz[])
            on conflict do nothing returning stream, position""";
    private static final String INSERT_PAYLOAD = """
            insert into answer_payload (stream, position, question, answer, key_version)
            select *, ?::smallint from unnest(?::smallint[], ?::bigint[], ?::bytea[], ?::bytea[])
            on conflict do nothing""";
    private static final String FIND = """
            select r.*, question, answer, e.at as erased_at, e.days
            from answer_record r
                left join answer_payload p using (stream, position)
                left join lateral (
                    select at, days from erasure_record where p.position is null and until > r.at order by until limit 1
                ) e on true
            where r.stream = ? and r.position = ?""";

    private final RecordJson json;

    RecordTable(RecordJson json) {
        this.json = json;
    }

    /// Writes those whose number is not there yet, each number at most once in `exchanges`.
    ///
    /// @return the numbers that were written
    Set<TraceNumber> insert(Connection connection, List<Exchange> exchanges, Instant at) throws SQLException {
        try (var insert = new Columns<>(connection.prepareStatement(INSERT), exchanges)) {
            insert.value(at.toString());
            numbers(insert);
            insert.array("text", exchange -> exchange.asked().asker().clinic());
            insert.array("uuid", exchange -> exchange.asked().asker().terminal());
            insert.array("uuid", exchange -> exchange.asked().asker().person());
            insert.array("text", exchange -> exchange.asked().insurer().value());
            insert.array("date", exchange -> exchange.asked().targetDate());
            insert.array("text", exchange -> exchange.told().answer().outcome().name());
            insert.array("timestamptz", exchange -> exchange.told().asOf());
            var written = numbersOf(insert.query());
            insertPayload(connection, exchanges);
            return written;
        }
    }

    private void insertPayload(Connection connection, List<Exchange> exchanges) throws SQLException {
        try (var insert = new Columns<>(connection.prepareStatement(INSERT_PAYLOAD), exchanges)) {
            insert.value(Short.toString(RecordJson.KEY_VERSION));
            numbers(insert);
            insert.bytes(json::question);
            insert.bytes(json::answer);
            insert.update();
        }
    }

    private static void numbers(Columns<Exchange> columns) throws SQLException {
        columns.array("smallint", exchange -> (short) exchange.asked().number().stream());
        columns.array("bigint", exchange -> exchange.asked().number().position());
    }

    private static Set<TraceNumber> numbersOf(ResultSet rows) throws SQLException {
        var numbers = new HashSet<TraceNumber>();
        while (rows.next()) {
            numbers.add(TraceNumber.of(rows.getInt("stream"), rows.getLong("position")));
        }
        return numbers;
    }

    Optional<Recorded> find(Connection connection, TraceNumber number) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, number.stream());
            statement.setLong(2, number.position());
            var row = statement.executeQuery();
            return row.next() ? Optional.of(recorded(number, row)) : Optional.empty();
        }
    }

    private Recorded recorded(TraceNumber number, ResultSet row) throws SQLException {
        var asker = new Asker(
                row.getString("clinic"), row.getObject("terminal", UUID.class), row.getObject("person", UUID.class));
        return new Recorded(
                number,
                instant(row, "at"),
                asker,
                InsurerNumber.parse(row.getString("insurer")),
                row.getObject("target_date", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                instant(row, "as_of"),
                exchange(number, row),
                erasure(row));
    }

    private static Optional<Erasure> erasure(ResultSet row) throws SQLException {
        return row.getObject("erased_at") == null
                ? Optional.empty()
                : Optional.of(new Erasure(instant(row, "erased_at"), row.getInt("days")));
    }

    private Optional<Exchange> exchange(TraceNumber number, ResultSet row) throws SQLException {
        var question = row.getBytes("question");
        return question == null ? Optional.empty() : Optional.of(json.open(number, question, row.getBytes("answer")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
