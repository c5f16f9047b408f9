package jp.hokensho.center.batch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import jp.hokensho.center.batch.Claims.Claim;
import org.jboss.logging.Logger;

/// The lane of batches on this node, beside which single verifications go undisturbed: some clinics at a time,
/// some rows of each. It looks by itself, so that what a node left behind is taken up.
@Singleton
class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Claims claims;
    private final Turn turn;
    private final Semaphore free;
    private volatile boolean closed;

    Lane(Claims claims, Turn turn, BatchConfig config) {
        this.claims = claims;
        this.turn = turn;
        this.free = new Semaphore(config.clinics());
    }

    /// Whatever fails is looked at again.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        while (!closed && free.tryAcquire()) {
            if (!begin()) {
                free.release();
                return;
            }
        }
    }

    private boolean begin() {
        try {
            var claim = claims.take();
            claim.ifPresent(taken -> Thread.startVirtualThread(() -> work(taken)));
            return claim.isPresent();
        } catch (RuntimeException failed) {
            LOG.debug("no batch is looked at just now", failed);
            return false;
        }
    }

    private void work(Claim claim) {
        try {
            turn.work(claim);
        } catch (RuntimeException failed) {
            if (!closed) {
                LOG.warnf(
                        "batch %s rests for a moment: %s",
                        claim.batch().id(), failed.getClass().getName());
            }
        } finally {
            free.release();
        }
        look();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
    }
}
