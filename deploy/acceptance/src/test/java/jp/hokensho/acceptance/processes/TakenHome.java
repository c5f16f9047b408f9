package jp.hokensho.acceptance.processes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Checkpoints that a stranger was given, twice a second until it is closed, by a centre that is killed
/// meanwhile.
final class TakenHome implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api stranger;
    private final Set<Checkpoint> taken = new LinkedHashSet<>();
    private final CompletableFuture<Void> taking;
    private volatile boolean over;
    private volatile boolean smaller;

    TakenHome(Api stranger) {
        this.stranger = stranger;
        this.taking = CompletableFuture.runAsync(this::take, Thread::startVirtualThread);
    }

    private void take() {
        while (!over) {
            try {
                logs().forEach(this::take);
            } catch (UncheckedIOException _) {
                // it was killed just now
            }
            Eventually.pass(PAUSE);
        }
    }

    private void take(Log log) {
        var reply = stranger.get("/v1/logs/%03d/checkpoint".formatted(log.stream()), Map.of());
        if (reply.status() == 200) {
            var checkpoint = checkpoint(reply.text());
            smaller |= taken.stream()
                    .anyMatch(earlier ->
                            earlier.origin().equals(checkpoint.origin()) && earlier.size() > checkpoint.size());
            taken.add(checkpoint);
        }
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private record Log(int stream, String origin, List<NoteKey> keys) {}

    private List<Log> logs() {
        var items = stranger.get("/v1/logs", Map.of()).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(log -> new Log(
                        log.path("stream").asInt(),
                        log.path("origin").asText(),
                        StreamSupport.stream(log.path("keys").spliterator(), false)
                                .map(key -> NoteKey.parse(key.asText()))
                                .toList()))
                .toList();
    }

    /// Waits until nothing more is taken.
    @Override
    public void close() {
        over = true;
        taking.join();
    }

    int count() {
        return taken.size();
    }

    /// Whether one was smaller than one before.
    boolean wentBack() {
        return smaller;
    }

    /// Those that the log's last one does not continue.
    List<Checkpoint> notContinued() {
        var logs = logs();
        return taken.stream()
                .filter(checkpoint -> logs.stream()
                        .filter(log -> log.origin().equals(checkpoint.origin()))
                        .noneMatch(log -> continues(log, checkpoint)))
                .toList();
    }

    private boolean continues(Log log, Checkpoint earlier) {
        var path = "/v1/logs/%03d/consistency?from=%d".formatted(log.stream(), earlier.size());
        var reply = stranger.get(path, Map.of());
        return reply.status() == 200 && proves(reply.text(), log, earlier);
    }

    private static boolean proves(String json, Log log, Checkpoint earlier) {
        try {
            var file = JSON.readValue(json, ConsistencyFile.class);
            return checkpoint(file.from()).equals(earlier)
                    && file.check(log.keys()) == ConsistencyFile.Verdict.CONSISTENT;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }
}
