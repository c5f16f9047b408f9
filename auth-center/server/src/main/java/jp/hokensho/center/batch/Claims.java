package jp.hokensho.center.batch;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// Who works at which batch. One node at a time holds one, and of a clinic one batch is worked at; the others
/// wait their turn, the longest waiting first. A claim that is not renewed lapses, and somebody else goes on: a row
/// that was under way then is the same attempt again, and gets the number it had.
@Singleton
class Claims {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final String TAKE = """
            update batch set holder = ?, lease_until = ? where id = (
                select id from batch b, (select ?::timestamptz as now) as moment
                where state = 'RUNNING' and lease_until <= now and not exists (
                    select from batch o where o.tenant = b.tenant and o.state = 'RUNNING' and o.lease_until > now)
                order by turn_at limit 1 for update of b skip locked)
            returning *""";
    private static final String RENEW =
            "update batch set lease_until = ? where id = ? and holder = ? and state = 'RUNNING'";
    private static final String LEAVE =
            "update batch set holder = null, lease_until = ?, turn_at = ? where id = ? and holder = ?";

    private final BatchRows batches;
    private final LineRows lines;
    private final Clock clock;
    private final int atOnce;

    Claims(BatchRows batches, LineRows lines, BatchConfig config, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.clock = clock;
        this.atOnce = config.atOnce();
    }

    /// @param holder proves the claim
    record Claim(Batch batch, UUID holder) {}

    /// The batch that waited longest.
    Optional<Claim> take() {
        var holder = UUID.randomUUID();
        var now = clock.instant();
        return batches.in(Tenants.CENTER, connection -> Rows.list(
                        connection,
                        TAKE,
                        row -> new Claim(batches.batch(row), holder),
                        holder,
                        Span.utc(now.plus(LEASE)),
                        Span.utc(now))
                .stream()
                .findFirst());
    }

    /// Keeps what was told and gives what is to be asked next; what was told is kept in any case.
    ///
    /// @return empty where the claim is lost: paused, over, or lapsed
    Optional<List<Line>> next(Claim claim, List<Line> told) {
        return batches.in(claim.batch().order().clinic(), connection -> {
            var mine = renew(connection, claim);
            for (var line : told) {
                lines.keep(connection, claim.batch().id(), line);
            }
            return mine ? Optional.of(lines.waiting(connection, claim.batch().id(), atOnce)) : Optional.empty();
        });
    }

    /// Somebody else's turn.
    ///
    /// @param rest until it may be taken up again
    void leave(Claim claim, Duration rest) {
        var now = clock.instant();
        batches.in(
                claim.batch().order().clinic(),
                connection -> Rows.change(
                        connection,
                        LEAVE,
                        Span.utc(rest.isZero() ? Instant.EPOCH : now.plus(rest)),
                        Span.utc(now),
                        claim.batch().id(),
                        claim.holder()));
    }

    private boolean renew(Connection connection, Claim claim) throws SQLException {
        var until = Span.utc(clock.instant().plus(LEASE));
        return Rows.change(connection, RENEW, until, claim.batch().id(), claim.holder()) == 1;
    }
}
