package jp.hokensho.center.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Outcome;

/// Periods as they were named last, and the answered questions in them. Both are read rows of the journal; the database
/// shows a tenant its own.
@Singleton
class PeriodRows {

    private static final String LATEST = """
            (select distinct on (clinic, name) clinic, name, starts_at, ends_at from period_row
            order by clinic, name, at desc, stream desc, position desc) p
            """;

    private static final String COUNTED = """
            select p.clinic, p.name, p.starts_at, p.ends_at, v.outcome, count(v.outcome) as times
            from %s left join verification_row v
                on v.clinic = p.clinic and v.asked_at >= p.starts_at and v.asked_at < p.ends_at
            where p.starts_at >= ? and p.starts_at < ? and p.clinic = coalesce(?, p.clinic)
            group by p.clinic, p.name, p.starts_at, p.ends_at, v.outcome
            order by p.clinic, p.starts_at""".formatted(LATEST);

    /// Until the end of the transaction; the number is this lock's alone.
    private static final String LOCK = "select pg_advisory_xact_lock(4774992)";

    private static final String OVERLAPPING = """
            select 1 from %s
            where p.clinic = ? and p.name <> ? and p.starts_at < ? and p.ends_at > ?""".formatted(LATEST);

    /// Before and after everything that can be asked for: 1868 to 2199.
    private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2300-01-01T00:00:00Z");

    private final Tenants tenants;

    PeriodRows(Tenants tenants) {
        this.tenants = tenants;
    }

    /// By clinic, then by time. A period in which nothing was asked is there once, without outcome.
    List<Line> count(String tenant, Scope scope) {
        return tenants.in(
                tenant,
                connection -> Rows.list(
                        connection,
                        COUNTED,
                        PeriodRows::line,
                        Span.utc(scope.from().orElse(FIRST)),
                        Span.utc(scope.to().orElse(LAST)),
                        scope.clinic().orElse(null)));
    }

    /// Runs where no other period of the clinic has a part of this time: one at a time over all nodes, so that of two
    /// that overlap only one is named.
    ///
    /// @return whether it ran
    boolean ifFree(Period period, Runnable naming) {
        return tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, LOCK, row -> row.getString(1));
            var free = !overlaps(connection, period);
            if (free) {
                naming.run();
            }
            return free;
        });
    }

    private static boolean overlaps(Connection connection, Period period) throws SQLException {
        var found = Rows.list(
                connection,
                OVERLAPPING,
                row -> row.getInt(1),
                period.clinic(),
                period.name(),
                Span.utc(period.to()),
                Span.utc(period.from()));
        return !found.isEmpty();
    }

    private static Line line(ResultSet row) throws SQLException {
        var period = new Period(
                row.getString("clinic"),
                row.getString("name"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
        return new Line(
                period, Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf), row.getLong("times"));
    }

    /// How often an outcome was given in a period.
    record Line(Period period, Optional<Outcome> outcome, long times) {

        Counts counts() {
            return outcome.map(it -> Counts.of(it, times)).orElse(Counts.NONE);
        }
    }
}
