package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Asker;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.SteadySession;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// One run over a file of cards: checked before anybody signs in, then asked, then counted.
public final class BatchJob {

    private static final int MOST_PARALLEL = 64;

    private final Order order;
    private final BatchFile file;
    private final Encoding encoding;
    private final Surroundings around;
    private volatile Batch running;

    /// @throws Complaint where the order cannot be carried out
    public BatchJob(Order order, Surroundings around) {
        this.order = order;
        this.around = around;
        if (order.parallel() < 1 || order.parallel() > MOST_PARALLEL) {
            throw new Complaint("batch.parallel", MOST_PARALLEL);
        }
        this.file = BatchFile.of(order.in());
        this.encoding = order.encoding().isEmpty()
                ? file.encoding()
                : Encoding.named(order.encoding()).orElseThrow(() -> new Complaint("batch.encoding"));
        checkTarget();
    }

    /// @param signIn tried before anything is written
    /// @param opener of what came sealed
    public Summary run(Supplier<? extends Asker> signIn, Function<Verification, Opened> opener) {
        var session = new SteadySession(signIn);
        var asking = new Asking(session, opener, around.say(), around.clock());
        var progress = new Progress(around.screen(), around.say(), around.clock());
        try (var out = new ResultFile(order.out(), encoding, file.header().resultNames(), around.say())) {
            running = new Batch(asking, progress, order.parallel(), order.day());
            return running.run(file, out);
        } finally {
            session.endQuietly();
        }
    }

    /// For another thread: see [Batch#stop()].
    public void stop() {
        if (running != null) {
            running.stop();
        }
    }

    private void checkTarget() {
        try {
            if (Files.exists(order.out()) && Files.isSameFile(order.in(), order.out())) {
                throw new Complaint("batch.same_file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folder = order.out().toAbsolutePath().getParent();
        if (!Files.isWritable(folder) || (Files.exists(order.out()) && !Files.isRegularFile(order.out()))) {
            throw new Complaint("file.cannot_write", order.out().toString());
        }
    }

    /// @param encoding as the caller named it; empty for the input's own
    /// @param parallel questions under way at once
    /// @param day that rows without a target date are about; empty for today
    public record Order(Path in, Path out, String encoding, int parallel, Optional<LocalDate> day) {}

    /// What surrounds a run.
    public record Surroundings(Screen screen, Say say, Clock clock) {}
}
