package jp.hokensho.center.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import jp.hokensho.center.admission.NoAct;
import jp.hokensho.center.admission.Unattended;
import org.jboss.logging.Logger;

/// How far a batch is, each time that changed, until it is over. A look ends after a while, and at once where the
/// caller is cut off: who wants more asks again.
@Path("/v1/batches/{id}/events")
@RolesAllowed({"clinic-manager", "clinic-clerk"})
@RunOnVirtualThread
@Unattended
class EventsResource {

    private static final Logger LOG = Logger.getLogger(EventsResource.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Batches batches;
    private final Results results;
    private final Looks looks;

    EventsResource(Batches batches, Results results, Looks looks) {
        this.batches = batches;
        this.results = results;
        this.looks = looks;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NoAct
    public void watch(UUID id, @Context SseEventSink sink, @Context Sse sse) {
        var batch = batches.find(id);
        var look = looks.begin();
        // The request is over when this returns: what is told afterwards is told outside of it.
        Thread.startVirtualThread(() -> {
            try (sink) {
                tell(batch, look, progress -> send(progress, sink, sse));
            } catch (RuntimeException failed) {
                LOG.debug("nobody looks at a batch's events any more", failed);
            }
        });
    }

    /// @param told returns false where nobody hears it any more
    private void tell(Batch batch, BooleanSupplier look, Predicate<Progress> told) {
        var last = results.progress(batch);
        var heard = told.test(last);
        while (heard && !last.state().over() && look.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var now = results.progress(batches.now(batch));
            heard = now.equals(last) || told.test(now);
            last = now;
        }
    }

    private static boolean send(Progress progress, SseEventSink sink, Sse sse) {
        if (sink.isClosed()) {
            return false;
        }
        sink.send(sse.newEventBuilder()
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(Progress.class, progress)
                        .build())
                .toCompletableFuture()
                .join();
        return true;
    }
}
