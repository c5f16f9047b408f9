package jp.hokensho.center.unusual;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.UnusualUse;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.FindingKind;
import org.jboss.logging.Logger;

/// Looks at each minute of the record once it is over, rule by rule, and puts what is unusual on the record
/// . One node at a time looks by a rule, and goes on where the last one stopped. A node that dies in
/// between leaves findings whose minutes are looked at again: they are known by their subject and not found
/// twice.
@Singleton
public class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class);

    private final Rules rules;
    private final Tenants tenants;
    private final Journal journal;
    private final Watch watch;
    private final Set<FindingKind> failing = ConcurrentHashMap.newKeySet();

    Lookout(Rules rules, Tenants tenants, Journal journal, Watch watch) {
        this.rules = rules;
        this.tenants = tenants;
        this.journal = journal;
        this.watch = watch;
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        for (var kind : FindingKind.values()) {
            look(kind);
        }
    }

    /// What fails is looked at again in the next round, from where it stands.
    private void look(FindingKind kind) {
        try {
            while (step(kind)) {
                LOG.debugf("%s: there is more to look at", kind);
            }
            failing.remove(kind);
        } catch (RuntimeException failed) {
            if (failing.add(kind)) {
                LOG.warnf("%s is not looked for just now: %s", kind, failed);
            }
        }
    }

    /// @return whether there may be more
    private boolean step(FindingKind kind) {
        return tenants.in(Tenants.CENTER, connection -> {
            var next = Marks.next(connection, kind, watch.end());
            if (next.isPresent()) {
                look(connection, kind, next.get());
                Marks.move(connection, kind, next.get().until());
            }
            return next.isPresent();
        });
    }

    void look(Connection connection, FindingKind kind, Minutes minutes) throws SQLException {
        var suspicions = rules.of(kind).look(connection, minutes);
        if (suspicions.isEmpty()) {
            return;
        }
        var earlier = Earlier.of(connection, kind, minutes.from(), watch.quiet());
        for (var suspicion : suspicions) {
            if (!earlier.has(suspicion)) {
                earlier.add(suspicion, journal.append(found(kind, suspicion, earlier)));
            }
        }
    }

    private static UnusualUse found(FindingKind kind, Suspicion suspicion, Earlier earlier) {
        var subject = suspicion.subject();
        return new UnusualUse(
                kind,
                suspicion.tenant(),
                subject.device(),
                subject.person(),
                subject.tag(),
                suspicion.from(),
                suspicion.to(),
                suspicion.times(),
                suspicion.evidence(),
                earlier.before(suspicion));
    }
}
