package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.keys.SealBroken;

/// Whether payloads are what the chain says of them. Erasing is deleting the key of a kind's month,
/// then its rows: a row that is gone while its key is still there was not erased but taken away.
final class PayloadAudit {

    /// How much older than its row's time a payload's key may be: it is chosen before the row has its place.
    private static final Duration BEFORE = Duration.ofHours(1);

    private final Connection connection;
    private final PayloadKeys keys;
    private final Map<UUID, Optional<PayloadKey>> known = new HashMap<>();

    PayloadAudit(Connection connection, PayloadKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    boolean isIntact(AuditedRow row) throws SQLException {
        boolean promised = !Arrays.equals(row.content().payloadCommit(), SealedPayload.NO_COMMIT);
        if (row.payload().isEmpty()) {
            return !promised || isErased(row);
        }
        return promised && agrees(row.payload().get(), row.content().payloadCommit());
    }

    private boolean agrees(SealedPayload payload, byte[] commit) throws SQLException {
        try {
            var key = key(payload.keyId());
            return key.isEmpty() || Arrays.equals(key.get().commit(payload), commit);
        } catch (SealBroken changed) {
            return false;
        }
    }

    private boolean isErased(AuditedRow row) throws SQLException {
        return !hasKey(row, row.at()) || !hasKey(row, row.at().minus(BEFORE));
    }

    private boolean hasKey(AuditedRow row, Instant at) throws SQLException {
        return keys.exists(connection, row.content().kind(), at);
    }

    private Optional<PayloadKey> key(UUID id) throws SQLException {
        if (!known.containsKey(id)) {
            known.put(id, keys.find(connection, id));
        }
        return known.get(id);
    }
}
