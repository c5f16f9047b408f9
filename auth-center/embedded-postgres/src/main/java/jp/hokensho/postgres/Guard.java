package jp.hokensho.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks after the server of one directory until closed. When the server is gone, its owner starts it again,
/// or, when the owner is gone too, one of those who attached: that one is the owner from then on. It comes
/// back on its port, because that is where their connections dial.
final class Guard implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Guard.class.getName());
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Cluster cluster;
    private final ScheduledExecutorService watch;
    private Optional<Ownership> ownership;
    private boolean failing;
    private boolean closed;

    Guard(Cluster cluster, Optional<Ownership> ownership) {
        this.cluster = cluster;
        this.ownership = ownership;
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("embedded-postgres").factory());
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized boolean owns() {
        return ownership.isPresent();
    }

    private synchronized void look() {
        if (closed || Postmaster.in(cluster.data()).isPresent()) {
            return;
        }
        try {
            if (ownership.isEmpty()) {
                ownership = Ownership.take(cluster.directory());
            }
            if (ownership.isPresent()) {
                cluster.start();
                LOG.log(Level.WARNING, "the embedded database was gone and was started again");
            }
            failing = false;
        } catch (IOException | RuntimeException failed) {
            logFirst(failed);
        }
    }

    private void logFirst(Exception failed) {
        if (!failing) {
            LOG.log(Level.ERROR, "the embedded database is gone; starting it is tried again and again", failed);
        }
        failing = true;
    }

    /// After this nothing is started any more and no start is under way; the owner's server is stopped.
    @Override
    public synchronized void close() {
        closed = true;
        watch.shutdown();
        ownership.ifPresent(this::stop);
        ownership = Optional.empty();
    }

    private void stop(Ownership owned) {
        try (owned) {
            cluster.stop();
        } catch (IOException failed) {
            throw new PostgresFailure("the database in " + cluster.directory() + " could not be stopped", failed);
        }
    }
}
