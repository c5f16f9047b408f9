package jp.hokensho.center.withholding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// Reads attempts on withheld cards from the answers.
final class AttemptRows {

    /// Hops from stream to stream and reads each from where the adapter stands, so that the cost grows with what it
    /// has not got; as for denials a position is compared with a plain column only.
    private static final String UNDELIVERED = """
            with recursive recipient(insurer, device, most) as (values (?::text, ?::uuid, ?::int)),
            streams(stream) as (
                select -1
                union all
                select (select v.answer_stream from verification_row v
                    where v.insurer = recipient.insurer and v.withholding is not null and v.answer_stream > s.stream
                    order by v.answer_stream limit 1)
                from streams s, recipient where s.stream is not null),
            had(stream, position) as materialized (
                select s.stream, coalesce(kept.position, 0) from recipient cross join streams s
                    left join withheld_delivery kept on kept.device = recipient.device and kept.stream = s.stream
                where s.stream is not null)
            select a.* from recipient cross join had cross join lateral (
                select * from verification_row v where v.insurer = recipient.insurer and v.withholding is not null
                    and v.answer_stream = had.stream and v.answer_position > had.position
                order by v.answer_position limit recipient.most) a
            order by a.answer_stream, a.answer_position limit (select most from recipient)""";

    private static final String LIST = """
            select * from verification_row v
            where v.insurer = ? and v.outcome = 'WITHHELD' and (v.asked_at, v.stream, v.position) < (?, ?, ?)
            """;
    private static final String ORDER = " order by v.asked_at desc, v.stream desc, v.position desc limit ?";

    private AttemptRows() {}

    static List<WithheldAttempt> undelivered(Connection connection, Recipient recipient, int most) throws SQLException {
        return Rows.list(
                connection,
                UNDELIVERED,
                AttemptRows::attempt,
                recipient.insurer().value(),
                recipient.device(),
                most);
    }

    static List<WithheldAttempt> list(Connection connection, String insurer, AttemptFilter filter) throws SQLException {
        var after = filter.span().after();
        var sql = new StringBuilder(LIST);
        var values = new ArrayList<Object>(List.of(
                insurer,
                Span.utc(after.at()),
                after.number().stream(),
                after.number().position()));
        conditions(filter)
                .forEach((words, value) -> value.ifPresent(present -> {
                    sql.append(words);
                    values.add(present);
                }));
        values.add(filter.span().limit());
        return Rows.list(connection, sql + ORDER, AttemptRows::attempt, values.toArray());
    }

    private static Map<String, Optional<?>> conditions(AttemptFilter filter) {
        var conditions = new LinkedHashMap<String, Optional<?>>();
        conditions.put(" and v.asked_at >= ?", filter.span().from().map(Span::utc));
        conditions.put(" and v.asked_at < ?", filter.span().to().map(Span::utc));
        conditions.put(" and v.withholding = ?", filter.withholding());
        return conditions;
    }

    private static WithheldAttempt attempt(ResultSet row) throws SQLException {
        return new WithheldAttempt(
                TraceNumber.of(row.getInt("answer_stream"), row.getLong("answer_position")),
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("withholding", UUID.class),
                new Asker(
                        row.getString("clinic"),
                        row.getObject("terminal", UUID.class),
                        row.getObject("person", UUID.class)),
                row.getObject("target_date", LocalDate.class));
    }
}
