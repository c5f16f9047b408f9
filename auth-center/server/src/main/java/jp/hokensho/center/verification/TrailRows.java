package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// Questions with their answers, as far as a tenant may see them.
@Singleton
class TrailRows {

    private static final String SELECT = """
            select q.stream, q.position, q.at, q.clinic, q.session, q.insurer, q.target_date, q.card_tag, q.body_mac,
                   v.answer_stream, v.answer_position, v.outcome, v.source, v.as_of, v.imported, v.insurer_ms, v.total_ms,
                   l.late_stream, l.late_position, l.outcome as late_outcome, l.as_of as late_as_of
            from question_row q
            left join verification_row v on v.stream = q.stream and v.position = q.position
            left join lateral (
                select * from late_row r where r.stream = q.stream and r.position = q.position
                order by r.late_stream, r.late_position limit 1) l on true
            """;
    private static final String BY_NUMBER = SELECT + "where q.stream = ? and q.position = ?";
    private static final String BY_KEY = SELECT + "where q.terminal = ? and q.idempotency_key = ?";

    private final Tenants tenants;

    TrailRows(Tenants tenants) {
        this.tenants = tenants;
    }

    Optional<Trail> byNumber(String tenant, TraceNumber number) {
        return one(tenant, BY_NUMBER, number.stream(), number.position());
    }

    Optional<Trail> byKey(String tenant, UUID terminal, String key) {
        return one(tenant, BY_KEY, terminal, key);
    }

    private Optional<Trail> one(String tenant, String sql, Object... values) {
        return tenants.list(tenant, sql, TrailRows::trail, values).stream().findFirst();
    }

    private static Trail trail(ResultSet row) throws SQLException {
        return new Trail(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                time(row, "at").orElseThrow(),
                row.getString("clinic"),
                row.getObject("session", UUID.class),
                InsurerNumber.parse(row.getString("insurer")),
                row.getObject("target_date", LocalDate.class),
                row.getString("card_tag"),
                Optional.ofNullable(row.getBytes("body_mac")),
                row.getObject("answer_stream") == null ? Optional.empty() : Optional.of(answer(row)),
                row.getObject("late_stream") == null ? Optional.empty() : Optional.of(late(row)));
    }

    private static Trail.Said answer(ResultSet row) throws SQLException {
        return new Trail.Said(
                TraceNumber.of(row.getInt("answer_stream"), row.getLong("answer_position")),
                Outcome.valueOf(row.getString("outcome")),
                Source.valueOf(row.getString("source")),
                time(row, "as_of"),
                Optional.ofNullable(row.getString("imported")).map(TraceNumber::parse),
                Optional.ofNullable(row.getObject("insurer_ms", Long.class)),
                row.getLong("total_ms"));
    }

    private static Trail.Said late(ResultSet row) throws SQLException {
        return new Trail.Said(
                TraceNumber.of(row.getInt("late_stream"), row.getLong("late_position")),
                Outcome.valueOf(row.getString("late_outcome")),
                Source.LIVE,
                time(row, "late_as_of"),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
