package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.keys.SealBroken;

/// Whether payloads are what the chain says of them. One that is missing, or its key, was erased where
/// an event on the record says so and came in its time; otherwise it was taken away.
final class PayloadAudit {

    /// The events themselves are held to their rows where their own place is looked at.
    private static final String ERASED = """
            select max(until) from erasure_row where kind = ? and days >= 1 and until <= at - days * interval '24 hours'""";

    private final Connection connection;
    private final PayloadKeys keys;
    private final Map<UUID, Optional<PayloadKey>> known = new HashMap<>();
    private final Map<String, Instant> erasedUntil = new HashMap<>();

    PayloadAudit(Connection connection, PayloadKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    boolean isIntact(AuditedRow row) throws SQLException {
        boolean promised = !Arrays.equals(row.content().payloadCommit(), SealedPayload.NO_COMMIT);
        if (row.payload().isEmpty()) {
            return !promised || isErased(row);
        }
        return promised && agrees(row.payload().get(), row);
    }

    private boolean agrees(SealedPayload payload, AuditedRow row) throws SQLException {
        try {
            var key = key(payload.keyId());
            return key.isPresent()
                    ? Arrays.equals(key.get().commit(payload), row.content().payloadCommit())
                    : isErased(row);
        } catch (SealBroken changed) {
            return false;
        }
    }

    /// Of a kind that is erased while it is audited, what is known of it is asked for again.
    private boolean isErased(AuditedRow row) throws SQLException {
        var kind = row.content().kind();
        if (!row.at().isBefore(erasedUntil.getOrDefault(kind, Instant.MIN))) {
            erasedUntil.put(kind, lookedUp(kind));
        }
        return row.at().isBefore(erasedUntil.get(kind));
    }

    private Instant lookedUp(String kind) throws SQLException {
        try (var select = connection.prepareStatement(ERASED)) {
            select.setString(1, kind);
            try (var row = select.executeQuery()) {
                row.next();
                var until = row.getTimestamp(1);
                return until == null ? Instant.MIN : until.toInstant();
            }
        }
    }

    /// Empty where it is not there.
    private Optional<PayloadKey> key(UUID id) throws SQLException {
        if (!known.containsKey(id)) {
            known.put(id, keys.find(connection, id));
        }
        return known.get(id);
    }
}
