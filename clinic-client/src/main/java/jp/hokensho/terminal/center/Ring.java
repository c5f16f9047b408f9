package jp.hokensho.terminal.center;

import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.TraceNumber;

/// What the centre tells this terminal about the keys of its clinic. It is believed as far as a person can compare it.
///
/// @param keys newest first, former ones too
/// @param renewalDue a terminal that holds the key in use was cut off
/// @param others terminals of the clinic that work, but this one
/// @param given private keys for this terminal
record Ring(List<Key> keys, boolean renewalDue, List<Further> others, List<Given> given) {

    Ring {
        keys = List.copyOf(keys);
        others = List.copyOf(others);
        given = List.copyOf(given);
    }

    List<Key> in(String state) {
        return keys.stream().filter(key -> key.state().equals(state)).toList();
    }

    /// @param owner clinic code, or insurer number where it signs
    /// @param state `PROPOSED`, `BOUND`, `REPLACED`, `DROPPED`
    /// @param device that made it
    /// @param binding number on the record; null where it is not bound
    /// @param approval number of the approval; null for a first key
    record Key(
            KeyId keyId,
            String owner,
            int epoch,
            String state,
            Jwk jwk,
            UUID device,
            TraceNumber binding,
            TraceNumber approval) {

        /// @throws IllegalArgumentException where the name is not that key's
        Key {
            if (!jwk.keyId().equals(keyId)) {
                throw new IllegalArgumentException("keyId");
            }
        }
    }

    /// @param certificate PEM
    /// @param holds the key in use
    record Further(UUID id, String name, String certificate, boolean holds) {}

    /// @param wrap JWE for this terminal's certificate
    record Given(KeyId keyId, String wrap) {}

    record Page(List<Key> items) {

        Page {
            items = List.copyOf(items);
        }
    }
}
