package jp.hokensho.terminal.center;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.TraceNumber;

/// How this terminal and its clinic stand with their keys: what a person looks at.
///
/// @param terminal this one
/// @param inUse the clinic's sealing key; null while it has none
/// @param proposed keys that wait for an approval
/// @param renewalDue a terminal that holds the key in use was cut off
/// @param lacking terminals that do not hold the key in use
/// @param unopened keys that were given to this terminal, for a certificate that it no longer has
/// @param insurers by whose keys answers are signed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Keys(
        Terminal terminal,
        Sealing inUse,
        List<Sealing> proposed,
        boolean renewalDue,
        List<Terminal> lacking,
        List<KeyId> unopened,
        List<Insurer> insurers) {

    /// Somebody has to do something.
    public boolean wantAttention() {
        var missing = inUse == null || !inUse.held();
        return missing
                || renewalDue
                || !lacking.isEmpty()
                || !proposed.isEmpty()
                || insurers.stream().anyMatch(insurer -> !insurer.trusted());
    }

    public Optional<Sealing> sealing() {
        return Optional.ofNullable(inUse);
    }

    public String json() {
        return Wire.write(this);
    }

    /// @param fingerprint of its certificate, in groups
    public record Terminal(UUID id, String name, String fingerprint) {}

    /// @param fingerprint in groups
    /// @param held this terminal has the private half
    /// @param device that made it
    /// @param binding number on the record; absent while it is not bound
    /// @param approval number of the approval; absent for a first key
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sealing(
            KeyId keyId,
            String fingerprint,
            int epoch,
            boolean held,
            UUID device,
            TraceNumber binding,
            TraceNumber approval) {

        static Sealing of(Ring.Key key, boolean held) {
            return new Sealing(
                    key.keyId(),
                    key.keyId().fingerprint(),
                    key.epoch(),
                    held,
                    key.device(),
                    key.binding(),
                    key.approval());
        }
    }

    /// @param trusted here; else it waits for a person
    /// @param approval number of the approval; absent for an adapter's first key
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Insurer(
            String insurer,
            KeyId keyId,
            String fingerprint,
            boolean trusted,
            TraceNumber binding,
            TraceNumber approval) {}
}
