package jp.hokensho.center.link;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;
import jp.hokensho.center.journal.UnsafeDatabase;
import jp.hokensho.protocol.ProblemType;
import org.jboss.logging.Logger;

/// A node serves nobody, and puts nothing on the record, before it knows that its database is the newest there is
/// it lets adapters in and hears what they have witnessed. It goes on as soon as half of those that were there
/// lately have spoken and agree, and after a while in any case: adapters may be down. Where one holds what this
/// database did not issue, now or later, the node stops.
@Singleton
class Threshold {

    private static final Logger LOG = Logger.getLogger(Threshold.class);
    private static final int FIRST = 10_000;
    private static final String LINK = "/v1/link";

    private final Journal journal;
    private final Regulars regulars;
    private final Evidence evidence;
    private final Duration longest;
    private final Set<UUID> heard = new HashSet<>();
    private final List<Contradiction> found = new ArrayList<>();
    private Set<UUID> expected = Set.of();
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        WAITING,
        REFUSED
    }

    Threshold(Journal journal, Regulars regulars, Evidence evidence, LinkConfig config) {
        this.journal = journal;
        this.regulars = regulars;
        this.evidence = evidence;
        this.longest = config.witnesses();
    }

    /// Before the journal takes its stream.
    synchronized void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        expected = regulars.expected();
        if (!expected.isEmpty()) {
            journal.hold();
            state = State.WAITING;
            Thread.ofPlatform().daemon().name("threshold").start(this::await);
        }
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        if (state == State.OPEN || LINK.equals(request.request().path())) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(ProblemType.UNAVAILABLE.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", "2")
                .end(
                        "{\"type\":\"%s\",\"title\":\"起動中です。証人の確認を待っています / Starting: witnesses are waited for\",\"status\":%d}"
                                .formatted(ProblemType.UNAVAILABLE.urn(), ProblemType.UNAVAILABLE.status()));
    }

    private void await() {
        try {
            awaitWords();
            decide();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitWords() throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); left > 0 && !isEnough(); left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /// Half of them; all, where one has something newer: another may have something newer still.
    private boolean isEnough() {
        long came = expected.stream().filter(heard::contains).count();
        return found.isEmpty() ? 2 * came >= expected.size() : came == expected.size();
    }

    private synchronized void decide() {
        if (!found.isEmpty()) {
            refuse();
            return;
        }
        if (heard.isEmpty()) {
            LOG.warnf(
                    "none of the %d adapters that witnessed the record lately has come within %s: started all the"
                            + " same. Should one come that holds something newer, this node stops",
                    expected.size(), longest);
        } else {
            LOG.infof("%d of %d witnesses have come, and agree", heard.size(), expected.size());
        }
        open();
    }

    /// What cannot be opened now is by the first event, as ever.
    private void open() {
        state = State.OPEN;
        try {
            journal.letGo();
        } catch (UnsafeDatabase unsafe) {
            evidence.tell(unsafe);
        } catch (JournalUnavailable away) {
            LOG.errorf("the journal cannot be opened yet: %s", away.getMessage());
        }
    }

    /// An adapter has said what it holds, and all of it agrees.
    synchronized void agrees(Adapter adapter) {
        heard.add(adapter.device());
        notifyAll();
    }

    synchronized void contradicts(Contradiction contradiction) {
        heard.add(contradiction.adapter().device());
        found.add(contradiction);
        if (state == State.OPEN) {
            refuse();
        }
        notifyAll();
    }

    private void refuse() {
        state = State.REFUSED;
        journal.hold();
        evidence.tell(List.copyOf(found));
    }
}
