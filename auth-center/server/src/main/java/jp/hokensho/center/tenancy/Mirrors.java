package jp.hokensho.center.tenancy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.hokensho.center.problem.Refusal;
import org.jboss.logging.Logger;

/// Keeps all mirrors fresh, on one thread: at once when another node tells of a change, and by looking every
/// now and then whether or not anything is heard; once a minute at everything, so that nothing is missed for ever.
@Singleton
public class Mirrors {

    private static final Logger LOG = Logger.getLogger(Mirrors.class);
    private static final Duration PERIOD = Duration.ofMillis(400);
    private static final Duration WHOLE = Duration.ofMinutes(1);
    private static final int OPENED = 100;
    private static final long TOO_OLD = Duration.ofSeconds(1).toNanos();
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Tenants tenants;
    private final List<Mirror<?, ?>> mirrors = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mirrors").daemon().factory());
    private final AtomicBoolean told = new AtomicBoolean();
    private final Notices notices;
    private final Duration period;
    private final Duration whole;
    private volatile boolean started;
    private boolean failing;
    private long wholeAt;
    private volatile long refreshedAt;

    @Inject
    Mirrors(Tenants tenants, DataSource database) {
        this(tenants, database, PERIOD, WHOLE);
    }

    Mirrors(Tenants tenants, DataSource database, Duration period, Duration whole) {
        this.tenants = tenants;
        this.notices = new Notices(database, this::tell);
        this.period = period;
        this.whole = whole;
    }

    /// Beans are made before the database is migrated: what was asked for by then looks for the first time
    /// here, before the first request.
    void start(@Observes @Priority(OPENED) StartupEvent event) {
        started = true;
        wholeAt = System.nanoTime();
        look();
        thread.scheduleWithFixedDelay(this::refresh, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        notices.open();
    }

    /// Empty until the program has started.
    public <K, V> Mirror<K, V> of(
            String sql, Rows.Reader<Mirror.Version<K, V>> reader, Consumer<List<Mirror.Version<K, V>>> listener) {
        var mirror = new Mirror<>(tenants, sql, reader, listener);
        mirrors.add(mirror);
        if (started) {
            mirror.refresh();
        }
        return mirror;
    }

    void stop(@Observes ShutdownEvent event) {
        notices.close();
        thread.shutdownNow();
    }

    /// Of a burst of changes the first is looked for at once, those that come meanwhile together.
    private void tell() {
        if (told.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.execute(() -> {
                told.set(false);
                refresh();
            });
        }
    }

    /// Is all that is here at most a second old? Asked at each request.
    public boolean fresh() {
        return System.nanoTime() - refreshedAt < TOO_OLD;
    }

    /// Waits until it is; not for an event loop.
    ///
    /// @throws Refusal 503 where the database does not answer for two seconds
    public synchronized void awaitFresh() {
        var until = System.nanoTime() + WAIT.toNanos();
        try {
            while (!fresh()) {
                var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw Refusal.unavailable(WAIT);
                }
                wait(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable(WAIT);
        }
    }

    private void look() {
        var start = System.nanoTime();
        if (start - wholeAt > whole.toNanos()) {
            mirrors.forEach(Mirror::refreshWhole);
            wholeAt = start;
        } else {
            mirrors.forEach(Mirror::refresh);
        }
        synchronized (this) {
            refreshedAt = start;
            notifyAll();
        }
    }

    private void refresh() {
        try {
            look();
            if (failing) {
                LOG.info("The directory is fresh again");
            }
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing && !thread.isShutdown()) {
                LOG.warnf(
                        "The directory cannot be refreshed: %s",
                        failed.getClass().getSimpleName());
            }
            failing = true;
        }
    }
}
