package jp.hokensho.center.link;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.binding.BoundKeys;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.StatementRejected;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.StatementFault;
import org.jboss.logging.Logger;

/// Whether what insurers signed vouches for what they answered: looked at beside the answer's way, one after
/// the other on one thread, so that no answer waits for it. What is wrong is on the record and loud; the answer
/// stays. After a crash what waited is not looked at any more: the clinic checks for itself.
@Singleton
class StatementChecks {

    /// Ten seconds of the nation's peak; what comes while so many wait is counted as not looked at.
    private static final int LONGEST = 10_000;

    private static final Logger LOG = Logger.getLogger(StatementChecks.class);

    private static final long PAUSE_MS = 1_000;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LONGEST),
            Thread.ofPlatform().name("statements").daemon().factory(),
            (_, _) -> count("unchecked"));
    /// Of keys that are bound, so as many as those. To read one costs more than to check with it.
    private final Map<KeyId, PublicKey> read = new ConcurrentHashMap<>();
    private final BoundKeys keys;
    private final Journal journal;
    private final MeterRegistry meters;

    StatementChecks(BoundKeys keys, Journal journal, MeterRegistry meters) {
        this.keys = keys;
        this.journal = journal;
        this.meters = meters;
    }

    private record Signed(Adapter adapter, Statement expected, String statement) {}

    /// Returns at once.
    void add(Adapter adapter, Ask ask, Told told) {
        if (told.statement() == null) {
            count("unsigned");
        } else {
            var signed = new Signed(adapter, Statement.of(ask.asker().clinic(), told), told.statement());
            thread.execute(() -> check(signed));
        }
    }

    private void check(Signed signed) {
        try {
            while (!checked(signed)) {
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException _) {
            // the node stops
            Thread.currentThread().interrupt();
        }
    }

    /// @return false where keys or record are away: it stays, to be looked at again
    private boolean checked(Signed signed) {
        try {
            var insurer = signed.expected().insurer();
            var fault = Statements.fault(signed.statement(), signed.expected(), id -> key(insurer, id));
            fault.ifPresent(why -> reject(signed, why));
            count(fault.map(StatementFault::name).orElse("right"));
            return true;
        } catch (Refusal _) {
            return false;
        } catch (KeyFailure | EventRefused _) {
            count("unchecked");
            return true;
        }
    }

    private Optional<PublicKey> key(InsurerNumber insurer, KeyId id) {
        return keys.signing(insurer, id).map(jwk -> read.computeIfAbsent(id, _ -> OwnKey.publicKey(jwk)));
    }

    private void reject(Signed signed, StatementFault fault) {
        var expected = signed.expected();
        LOG.errorf(
                "the statement with the answer to %s does not vouch for it: %s, insurer %s, adapter %s",
                expected.number(), fault, expected.insurer(), signed.adapter().device());
        journal.append(new StatementRejected(
                expected.number(), expected.insurer(), signed.adapter().device(), fault));
    }

    /// @param result `right`, `unsigned`, `unchecked`, or the fault
    private void count(String result) {
        meters.counter("hokensho.statements", "result", result).increment();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
