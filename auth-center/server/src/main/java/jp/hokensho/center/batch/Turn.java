package jp.hokensho.center.batch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.hokensho.center.admission.Orders;
import jp.hokensho.center.batch.Claims.Claim;
import jp.hokensho.center.batch.Line.Result;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.verification.Ordered;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import org.jboss.logging.Logger;

/// A turn at one batch: some rows at a time, each asked as a question of its own. What cannot be asked just now
/// stays waiting.
@Singleton
class Turn {

    private static final Logger LOG = Logger.getLogger(Turn.class);

    /// Then other batches of the clinic, and those of others, have theirs.
    private static final int ROWS = 200;

    private static final Duration REST = Duration.ofSeconds(2);

    private final Claims claims;
    private final Endings endings;
    private final Ordered ordered;
    private final Orders orders;
    private volatile boolean closed;
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    Turn(Claims claims, Endings endings, Ordered ordered, Orders orders) {
        this.claims = claims;
        this.endings = endings;
        this.ordered = ordered;
        this.orders = orders;
    }

    void work(Claim claim) {
        if (!orders.holds(claim.batch().order())) {
            endings.end(claim.batch(), State.CUT_OFF);
            return;
        }
        var next = claims.next(claim, List.of());
        for (int asked = 0;
                asked < ROWS
                        && next.filter(lines -> !closed && !lines.isEmpty()).isPresent(); ) {
            var told = ask(claim.batch(), next.get());
            var later = told.stream().anyMatch(line -> line.result() instanceof Result.Waiting);
            asked += told.size();
            next = claims.next(claim, told);
            if (later) {
                claims.leave(claim, REST);
                return;
            }
        }
        leave(claim, next);
    }

    private void leave(Claim claim, Optional<List<Line>> next) {
        if (closed) {
            return;
        }
        if (next.filter(List::isEmpty).isPresent()) {
            endings.end(claim.batch(), State.DONE);
        } else {
            claims.leave(claim, Duration.ZERO);
        }
    }

    private List<Line> ask(Batch batch, List<Line> lines) {
        var asked = lines.stream()
                .map(line -> CompletableFuture.supplyAsync(
                        () -> new Line(line.line(), line.question(), ask(batch, line)), askers))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /// What fails while the node goes down is asked by the next one.
    void stop(@Observes ShutdownEvent event) {
        closed = true;
    }

    private Result ask(Batch batch, Line line) {
        var name = "batch " + batch.id() + " " + line.line();
        try {
            var result = ordered.verify(batch.order(), line.question().request(), batch.day(), name);
            return new Result.Answered(result.number(), result.outcome());
        } catch (InvalidFields _) {
            return new Result.Invalid();
        } catch (Refusal refusal) {
            return refusal.type() == ProblemType.UNAVAILABLE
                    ? new Result.Waiting()
                    : new Result.Refused(refusal.type(), refusal.number().map(TraceNumber::parse));
        } catch (RuntimeException failure) {
            if (closed) {
                return new Result.Waiting();
            }
            LOG.errorf(
                    "row %d of batch %s was not asked: %s",
                    line.line(), batch.id(), failure.getClass().getName());
            return new Result.Refused(ProblemType.INTERNAL, Optional.empty());
        }
    }
}
