package jp.hokensho.center.authority;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.hokensho.center.journal.AuthorityRotated;
import jp.hokensho.center.journal.AuthorityRotated.Step;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.keys.CertificateAuthority;
import org.jboss.logging.Logger;

/// Replaces the authority of certificates in steps, each on the record before it counts: the next one is
/// announced, and trusted; when the devices know it, it issues; when no certificate of the former is good any
/// more, or its overlap is over, that one ends. Whatever is interrupted is simply run again.
@Singleton
public class Authorities {

    private static final Logger LOG = Logger.getLogger(Authorities.class);

    /// Longer than a node's view is old and clocks differ.
    private static final Duration LEAD = Duration.ofSeconds(10);

    private final AuthorityRows rows;
    private final DeviceCertificates certificates;
    private final Journal journal;
    private final Clock clock;

    Authorities(AuthorityRows rows, DeviceCertificates certificates, Journal journal, Clock clock) {
        this.rows = rows;
        this.certificates = certificates;
        this.journal = journal;
        this.clock = clock;
    }

    /// The next step.
    public Rotated rotate() {
        return rows.alone(connection -> next(connection, true));
    }

    /// As [#rotate()], whoever does not know the next authority yet.
    public Rotated rotateAnyway() {
        return rows.alone(connection -> next(connection, false));
    }

    private Rotated next(Connection connection, boolean patiently) throws SQLException {
        var living = rows.living(connection);
        var announced = living.getLast();
        if (living.size() == 1) {
            return announce(connection, announced);
        }
        if (announced.issuesFrom().isPresent()) {
            return certificates.overlapping(connection, announced, living.getFirst());
        }
        var lacking = certificates.lacking(connection, announced.thumbprint());
        return patiently && !lacking.isEmpty()
                ? new Rotated.Waiting(announced.thumbprint(), lacking)
                : issue(connection, announced);
    }

    private Rotated announce(Connection connection, AuthorityRow present) throws SQLException {
        var before = rows.count(connection);
        var number = Math.max(before, 1) + 1;
        var next = AuthorityRow.announced(CertificateAuthority.create("hokensho authority " + number, clock));
        var now = clock.instant();
        record(next, Step.ANNOUNCED, now);
        if (before == 0) {
            rows.insert(connection, present, now);
        }
        rows.insert(connection, next, now);
        return new Rotated.Announced(next.thumbprint());
    }

    private Rotated issue(Connection connection, AuthorityRow next) throws SQLException {
        var from = clock.instant().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        record(next, Step.ISSUING, from);
        rows.issue(connection, next.thumbprint(), from);
        return new Rotated.Issuing(next.thumbprint(), from);
    }

    private void record(AuthorityRow row, Step step, Instant from) {
        journal.append(new AuthorityRotated(row.thumbprint(), step, from));
    }

    /// Private parts that are sealed with another master key than the present one are sealed anew.
    ///
    /// @param dry only counts them; each is opened all the same
    /// @throws jp.hokensho.keys.KeyFailure where one opens with neither master key
    public long rewrap(boolean dry) {
        return rows.rewrap(dry);
    }

    /// Whatever fails is tried again in the next round.
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void endWhatIsOver() {
        try {
            rows.alone(connection -> {
                end(connection, rows.living(connection));
                return true;
            });
        } catch (Refusal failed) {
            LOG.warnf("whether a former authority is over is not looked at just now: %s", failed.getMessage());
        }
    }

    private void end(Connection connection, List<AuthorityRow> living) throws SQLException {
        var now = clock.instant();
        var present = living.getFirst();
        for (var former : living) {
            if (former != present && former.issuesFrom().isPresent() && isOver(connection, former, present)) {
                record(former, Step.ENDED, now);
                rows.end(connection, former.thumbprint(), now);
                certificates.end(connection, former.thumbprint(), now);
                LOG.infof("the former authority %s is trusted no more", former.thumbprint());
            }
        }
    }

    private boolean isOver(Connection connection, AuthorityRow former, AuthorityRow present) throws SQLException {
        var overlapping = certificates.overlapping(connection, former, present);
        var now = clock.instant();
        var begun = present.issuesFrom().filter(from -> from.isBefore(now)).isPresent();
        return begun && (overlapping.certificates() == 0 || !now.isBefore(overlapping.until()));
    }
}
