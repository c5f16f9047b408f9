package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.application.Application.Decision;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.center.journal.Applied;
import jp.hokensho.center.journal.Decided;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.ProblemType;

/// Applications for changes of the registry. Each step is on the record before the transaction that makes it
/// count commits: a crash between leaves the step undone and the application as it was.
@Singleton
class Applications {

    /// Until the end of the transaction; the number is this lock's alone.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(4774993)";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ApplicationRows rows;
    private final Effects effects;
    private final Journal journal;
    private final Tenants tenants;

    /// One decider of this node at a time waits for those of others: it holds a connection meanwhile, and needs
    // another.
    private final Semaphore deciding = new Semaphore(1);

    Applications(ApplicationRows rows, Effects effects, Journal journal, Tenants tenants) {
        this.rows = rows;
        this.effects = effects;
        this.journal = journal;
        this.tenants = tenants;
    }

    Application apply(Caller caller, Change change) {
        effects.mustFit(change, caller.tenant());
        return tenants.in(Tenants.CENTER, connection -> {
            var id = UUID.randomUUID();
            var kept = effects.asOfNow(connection, change);
            var entry = journal.append(new Applied(id, kept.kind(), kept.tenant(), caller.person(), kept.recorded()));
            var application = new Application(id, kept, entry.at(), caller.person(), entry.number(), Optional.empty());
            rows.insert(connection, application);
            return application;
        });
    }

    /// One decision at a time over all nodes, so that no two give the same number or log-in away.
    ///
    /// @throws Refusal 409 where it was decided before or what it replaces has changed, 422 where an
    ///     approved change does not fit any more
    Application decide(UUID id, Verdict verdict, UUID by, Optional<String> reason) {
        awaitTurn();
        try {
            return decide(id, new Wish(verdict, by, reason));
        } finally {
            deciding.release();
        }
    }

    private void awaitTurn() {
        try {
            if (deciding.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.unavailable(PATIENCE);
    }

    private Application decide(UUID id, Wish wish) {
        var decided = tenants.in(Tenants.CENTER, connection -> {
            Rows.list(connection, ONE_AT_A_TIME, row -> row.getString(1));
            var application = rows.lock(connection, id)
                    .filter(waiting -> waiting.decision().isEmpty())
                    .orElseThrow(Applications::decidedBefore);
            return decide(connection, application, wish);
        });
        effects.refresh();
        return decided;
    }

    private Application decide(Connection connection, Application application, Wish wish) throws SQLException {
        var subject = wish.verdict() == Verdict.APPROVED
                ? Optional.of(effects.carryOut(connection, application.change()))
                : Optional.<String>empty();
        var change = application.change();
        var entry = journal.append(
                new Decided(application.id(), wish.verdict().name(), change.tenant(), wish.by(), wish.reason()));
        if (wish.verdict() == Verdict.APPROVED) {
            effects.follow(connection, change, entry.number());
        }
        var decision = new Decision(wish.verdict(), entry.at(), wish.by(), entry.number(), wish.reason(), subject);
        rows.decide(connection, application.id(), decision);
        return application.decided(decision);
    }

    Optional<Application> find(String tenant, UUID id) {
        return rows.find(tenant, id);
    }

    /// Newest first, as far as the tenant may see them.
    List<Application> list(String tenant, Optional<Application.State> state, Span span) {
        return rows.list(tenant, state.map(Enum::name), span);
    }

    private static Refusal decidedBefore() {
        return new Refusal(ProblemType.CONFLICT)
                .saying("この申請はすでに決裁または取下げ済みです", "This application was decided or withdrawn before");
    }

    private record Wish(Verdict verdict, UUID by, Optional<String> reason) {}
}
