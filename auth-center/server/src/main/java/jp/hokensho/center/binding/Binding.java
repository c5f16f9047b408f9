package jp.hokensho.center.binding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;

/// A public key and whose it is, or is said to be.
///
/// @param owner clinic code or insurer number
/// @param epoch counts the owner's keys of this use, from 1
/// @param device that made the key
/// @param proposal number of its `KeyProposed`; empty for a first key
/// @param bound empty while, or where, it is not bound
public record Binding(
        String owner,
        int epoch,
        State state,
        Jwk jwk,
        UUID device,
        Instant offeredAt,
        Optional<TraceNumber> proposal,
        Optional<Bound> bound) {

    public enum State {
        /// waits for an application and its approval
        PROPOSED,
        /// in use
        BOUND,
        /// was in use, and stays known for what was sealed for it or signed with it
        REPLACED,
        /// was never in use: another one was proposed or bound meanwhile
        DROPPED
    }

    public KeyId keyId() {
        return jwk.keyId();
    }

    /// Of each place there is one key in use: of a clinic's for sealing, of an adapter's for signing.
    boolean isInPlaceOf(Jwk other, UUID otherDevice) {
        return jwk.use() == other.use() && (jwk.use() == KeyUse.SEALING || device.equals(otherDevice));
    }

    /// It waits, or is in use.
    boolean isAlive() {
        return state == State.PROPOSED || state == State.BOUND;
    }

    /// What others are told of a key that is in use.
    BoundKey key() {
        return new BoundKey(keyId(), epoch, jwk, bound.orElseThrow().number());
    }

    /// @param number of the `KeyBound`
    /// @param approval number of the `Decided` that let it in; empty for a first key
    public record Bound(TraceNumber number, Instant at, Optional<TraceNumber> approval) {}
}
