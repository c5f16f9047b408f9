package jp.hokensho.center.binding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.TraceNumber;

/// @param next always null
record KeyPage(List<Item> items, String next) {

    static KeyPage of(List<Binding> bindings) {
        return new KeyPage(bindings.stream().map(Item::of).toList(), null);
    }

    /// As everybody else sees them: the key and its numbers on the record.
    static KeyPage forOthers(List<Binding> bindings) {
        return new KeyPage(bindings.stream().map(Item::of).map(Item::forOthers).toList(), null);
    }

    /// @param owner clinic code or insurer number
    /// @param fingerprint what people compare
    /// @param device that made the key; absent in what others see
    /// @param proposal number on the record; absent for a first key, and in what others see
    /// @param binding number on the record; absent while, or where, it is not bound
    /// @param approval number of the approval; absent for a first key
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            KeyId keyId,
            String fingerprint,
            String owner,
            KeyUse use,
            int epoch,
            Binding.State state,
            Jwk jwk,
            UUID device,
            Instant offeredAt,
            TraceNumber proposal,
            TraceNumber binding,
            Instant boundAt,
            TraceNumber approval) {

        private Item forOthers() {
            return new Item(
                    keyId, fingerprint, owner, use, epoch, state, jwk, null, null, null, binding, boundAt, approval);
        }

        static Item of(Binding key) {
            return new Item(
                    key.keyId(),
                    key.keyId().fingerprint(),
                    key.owner(),
                    key.jwk().use(),
                    key.epoch(),
                    key.state(),
                    key.jwk(),
                    key.device(),
                    key.offeredAt(),
                    key.proposal().orElse(null),
                    key.bound().map(Binding.Bound::number).orElse(null),
                    key.bound().map(Binding.Bound::at).orElse(null),
                    key.bound().flatMap(Binding.Bound::approval).orElse(null));
        }
    }
}
