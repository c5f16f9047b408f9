package jp.hokensho.center.denial;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.Denial;

/// Finds what an adapter does not have yet at a cost that grows with that alone: it hops from stream to
/// stream of the insurer's denials, and reads each from where the adapter stands. A denial concerns an
/// insurer in two ways, each with an index of its own. A position is compared with a plain column only:
/// behind the walls of row-level security PostgreSQL takes no `coalesce` into an index condition.
final class UndeliveredRows {

    private static final String UNDELIVERED = """
            with recursive recipient(insurer, device, most) as (values (?::text, ?::uuid, ?::int)),
            streams(stream) as (
                select -1
                union all
                select least(
                    (select d.stream from denial_row d where d.insurer = recipient.insurer and d.stream > s.stream
                        order by d.stream limit 1),
                    (select d.stream from denial_row d where d.tenant = recipient.insurer and d.stream > s.stream
                        order by d.stream limit 1))
                from streams s, recipient where s.stream is not null),
            had(stream, position) as materialized (
                select s.stream, coalesce(kept.position, 0) from recipient cross join streams s
                    left join denial_delivery kept on kept.device = recipient.device and kept.stream = s.stream
                where s.stream is not null),
            undelivered as (
                select d.* from recipient cross join had cross join lateral (
                    (select * from denial_row where insurer = recipient.insurer and stream = had.stream
                        and position > had.position order by position limit recipient.most)
                    union
                    (select * from denial_row where tenant = recipient.insurer and stream = had.stream
                        and position > had.position order by position limit recipient.most)) d)
            """;
    private static final String LIST =
            UNDELIVERED + "select * from undelivered order by stream, position limit (select most from recipient)";
    private static final String COUNT = UNDELIVERED + """
            select count(*) as undelivered, min(at) as oldest_at,
                (select max(at) from denial_delivery where device = (select device from recipient)) as noted_at
            from undelivered""";

    private UndeliveredRows() {}

    static List<Denial> list(Connection connection, Recipient recipient, int most) throws SQLException {
        return Rows.list(
                connection, LIST, DenialRows::denial, recipient.insurer().value(), recipient.device(), most);
    }

    static Backlog count(Connection connection, Recipient recipient) throws SQLException {
        return Rows.list(
                        connection,
                        COUNT,
                        UndeliveredRows::backlog,
                        recipient.insurer().value(),
                        recipient.device(),
                        null)
                .getFirst();
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        return new Backlog(row.getLong("undelivered"), instant(row, "oldest_at"), instant(row, "noted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
