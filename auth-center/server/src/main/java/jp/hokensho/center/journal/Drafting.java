package jp.hokensho.center.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Makes events ready on the threads of their callers: JSON, sizes, encryption.
final class Drafting {

    static final int MAX_HEADER = 16 * 1024;
    static final int MAX_PAYLOAD = 128 * 1024;

    private final PayloadKeys keys;

    Drafting(PayloadKeys keys) {
        this.keys = keys;
    }

    /// @throws EventRefused for an event too large or without a JSON form
    Draft draft(JournalEvent event) {
        var header = within(MAX_HEADER, EventJson.write(event));
        return event.personal()
                .map(personal -> withPayload(event, header, within(MAX_PAYLOAD, EventJson.write(personal))))
                .orElseGet(() -> draft(event, header, SealedPayload.NO_COMMIT, Optional.empty()));
    }

    private Draft withPayload(JournalEvent event, byte[] header, byte[] plain) {
        var key = keys.now(event.kind());
        var payload = key.seal(plain);
        return draft(event, header, key.commit(payload), Optional.of(payload));
    }

    private static Draft draft(JournalEvent event, byte[] header, byte[] commit, Optional<SealedPayload> payload) {
        return new Draft(event, new Content(event.kind(), header, commit), payload, new CompletableFuture<>());
    }

    private static byte[] within(int limit, byte[] bytes) {
        if (bytes.length > limit) {
            throw new EventRefused(EventRefused.Why.TOO_LARGE);
        }
        return bytes;
    }
}
