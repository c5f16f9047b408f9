package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Works through a file of cards, several at a time, and writes the results in the file's order.
/// However it ends, by the last row, by a centre that is gone or by [#stop()], the result file is whole: it
/// holds what was answered until then.
final class Batch {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_DRAWS = Duration.ofMillis(200);
    private static final int AHEAD = 64;

    private final Asking asking;
    private final Progress progress;
    private final int parallel;
    private final Optional<LocalDate> day;
    private final ExecutorService askers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean abandoned;

    /// @param day that rows without a target date are about; empty for today
    Batch(Asking asking, Progress progress, int parallel, Optional<LocalDate> day) {
        this.asking = asking;
        this.progress = progress;
        this.parallel = parallel;
        this.day = day;
        this.askers = Executors.newFixedThreadPool(parallel, Thread.ofVirtual().factory());
    }

    Summary run(BatchFile file, ResultFile out) {
        progress.expect(file.rows());
        try (var reader = file.open()) {
            var tally = new Tally();
            write(reader, out, tally);
            out.complete();
            progress.end();
            return tally.summary(file.rows(), asking.gaveUp(), asking.stopped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            askers.shutdownNow();
            ended.countDown();
        }
    }

    /// Asks no further row, waits a little for those that are asked, and returns when the result file is in
    /// its place.
    void stop() {
        asking.stop();
        if (!await(GRACE)) {
            abandoned = true;
            await(GRACE);
        }
    }

    private void write(CsvReader reader, ResultFile out, Tally tally) throws IOException {
        var asked = new ArrayDeque<Asked>();
        var header = Header.of(reader.read().orElseThrow());
        var more = true;
        do {
            while (more && asked.size() < parallel * AHEAD && !asking.stopped()) {
                var fields = reader.read();
                fields.map(header::row).map(this::dated).map(this::ask).ifPresent(asked::add);
                more = fields.isPresent();
            }
            writeFirst(asked, out, tally);
        } while (!asked.isEmpty() || (more && !asking.stopped()));
    }

    private void writeFirst(Deque<Asked> asked, ResultFile out, Tally tally) {
        if (asked.isEmpty()) {
            return;
        }
        var first = asked.removeFirst();
        var result = result(first.result());
        if (!(result instanceof Result.Stopped)) {
            tally.count(result, out.add(first.row(), result));
        }
        progress.draw();
    }

    private Row dated(Row row) {
        return day.map(row::about).orElse(row);
    }

    private Asked ask(Row row) {
        return new Asked(row, askers.submit(() -> {
            var result = asking.ask(row);
            progress.countOne();
            return result;
        }));
    }

    private Result result(Future<Result> future) {
        while (true) {
            try {
                return future.get(BETWEEN_DRAWS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                progress.draw();
                if (abandoned) {
                    future.cancel(true);
                }
            } catch (CancellationException | InterruptedException _) {
                return new Result.Stopped();
            } catch (ExecutionException e) {
                throw new IllegalStateException("asking failed", e.getCause());
            }
        }
    }

    private boolean await(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return false;
        }
    }

    private record Asked(Row row, Future<Result> result) {}
}
