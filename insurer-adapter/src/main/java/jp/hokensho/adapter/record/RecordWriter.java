package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.TraceNumber;

/// Group commit: one thread takes what has gathered while the last batch was written, so that hundreds of answers a
/// second cost few commits, and a lone one waits for nobody. A batch that the database refuses is written one by
/// one: a bad exchange fails alone.
@Singleton
class RecordWriter implements AutoCloseable {

    private static final int STOP_SECONDS = 10;

    /// How long to look whether more come, and how often at most.
    private static final long LOOK_NANOS = 500_000;

    private static final int LOOKS = 10;

    private final BlockingQueue<Pending> queue;
    private final RecordBatch batch;
    private final RecordMetrics metrics;
    private final int size;
    private final Thread thread;
    private volatile boolean closed;

    RecordWriter(RecordBatch batch, RecordConfig config, RecordMetrics metrics) {
        this.batch = batch;
        this.metrics = metrics;
        this.size = config.batch();
        this.queue = new LinkedBlockingQueue<>(config.queue());
        metrics.watch(queue);
        thread = Thread.ofPlatform().name("record").daemon().start(this::run);
    }

    CompletableFuture<Recorded> submit(Exchange exchange) {
        var pending = new Pending(exchange);
        if (closed || !queue.offer(pending)) {
            pending.done().completeExceptionally(new IllegalStateException("the record takes no more"));
        }
        return pending.done();
    }

    private void run() {
        try {
            var company = 0;
            while (!closed || !queue.isEmpty()) {
                if (company > 1) {
                    gather();
                }
                var taken = taken();
                company = taken.size();
                write(taken);
            }
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    /// What comes meanwhile shares a commit. Waits while more keep coming; who is alone does not wait.
    private void gather() {
        var here = -1;
        for (var look = 0; look < LOOKS && queue.size() > here; look++) {
            here = queue.size();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private List<Pending> taken() throws InterruptedException {
        var taken = new ArrayList<Pending>(size);
        var first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            queue.drainTo(taken, size - 1);
        }
        return taken;
    }

    private void write(List<Pending> taken) {
        if (taken.isEmpty()) {
            return;
        }
        try {
            complete(taken);
        } catch (SQLException failed) {
            fail(taken, failed);
        } catch (RuntimeException bug) {
            abandon(taken, bug);
        }
    }

    private void complete(List<Pending> taken) throws SQLException {
        var started = System.nanoTime();
        var exchanges = new LinkedHashMap<TraceNumber, Exchange>();
        taken.forEach(pending -> exchanges.putIfAbsent(pending.number(), pending.exchange()));
        var recorded = batch.write(List.copyOf(exchanges.values()));
        taken.forEach(pending -> pending.done().complete(recorded.get(pending.number())));
        metrics.written(taken.size(), System.nanoTime() - started);
    }

    private void fail(List<Pending> taken, SQLException failed) {
        if (RecordBatch.isRefusal(failed) && taken.size() > 1) {
            taken.forEach(pending -> write(List.of(pending)));
        } else {
            abandon(taken, failed);
        }
    }

    private void abandon(List<Pending> taken, Exception failed) {
        metrics.failed(failed);
        taken.forEach(pending -> pending.done().completeExceptionally(failed));
    }

    /// Writes what was submitted before. Nobody waits for ever on what came in between.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var late = new ArrayList<Pending>();
        queue.drainTo(late);
        late.forEach(pending -> pending.done().cancel(false));
    }
}
