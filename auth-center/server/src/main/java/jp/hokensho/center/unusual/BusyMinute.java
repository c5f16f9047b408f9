package jp.hokensho.center.unusual;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;

/// What one terminal asked in one minute.
record BusyMinute(UUID terminal, Instant minute, Suspicion questions) {

    /// Groups first, then the evidence of those that count.
    private static final String SELECT =
            """
            select g.clinic as tenant, g.terminal as device, null::uuid as person, null as tag, g.minute, g.first_at,
                g.last_at, g.times, shown.evidence
            from (select clinic, terminal, date_trunc('minute', asked_at) as minute, min(asked_at) as first_at,
                        max(asked_at) as last_at, count(*) as times
                    from verification_row where asked_at >= ? and asked_at < ?
                    group by 1, 2, 3 having count(*) >= ?) g
                cross join lateral (
                    select %s
                    from (select stream, position, asked_at from verification_row v
                        where v.clinic = g.clinic and v.asked_at >= g.first_at and v.asked_at <= g.last_at
                            and v.terminal = g.terminal
                        order by v.asked_at desc limit %d) r) shown
            order by g.minute""".formatted(Suspicion.evidence("r.stream", "r.position", "r.asked_at"), Suspicion.EVIDENCE);

    /// By time.
    ///
    /// @param least questions in a minute that count
    static List<BusyMinute> list(Connection connection, Minutes minutes, long least) throws SQLException {
        return Rows.list(connection, SELECT, BusyMinute::of, minutes.start(), minutes.end(), least);
    }

    private static BusyMinute of(ResultSet row) throws SQLException {
        return new BusyMinute(
                row.getObject("device", UUID.class),
                row.getObject("minute", OffsetDateTime.class).toInstant(),
                Suspicion.of(row));
    }
}
