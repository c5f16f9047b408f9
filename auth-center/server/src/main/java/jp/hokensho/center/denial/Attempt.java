package jp.hokensho.center.denial;

import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.journal.Denied;
import jp.hokensho.center.journal.Denied.Circumstances;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;

/// What somebody tried, as far as it is known who.
///
/// @param tenant whose certificate or person it is; empty for a stranger
/// @param insurer whom it concerns, where one was asked for
/// @param operation `POST /v1/verifications`, without ids
public record Attempt(
        Optional<String> tenant,
        Optional<UUID> device,
        Optional<UUID> person,
        Optional<InsurerNumber> insurer,
        String operation,
        Circumstances circumstances) {

    /// Nobody we know: neither the certificate of a registered device nor a person.
    public boolean ofStranger() {
        return device.isEmpty() && person.isEmpty();
    }

    public Attempt concerning(InsurerNumber number) {
        return new Attempt(tenant, device, person, Optional.of(number), operation, circumstances);
    }

    /// Only a sign-in comes with a log-in name.
    boolean isSignIn() {
        return circumstances.login().isPresent();
    }

    /// Where a flood of such refusals would come from: a stranger's address, or who asks too fast.
    /// Empty where each refusal is worth a record of its own.
    Optional<String> floodSource(DenialReason reason) {
        if (ofStranger()) {
            return Optional.of(circumstances.address());
        }
        return reason == DenialReason.TOO_MANY ? device.or(() -> person).map(UUID::toString) : Optional.empty();
    }

    /// The person turned out to be known.
    public Attempt by(String personsTenant, UUID known) {
        return new Attempt(Optional.of(personsTenant), device, Optional.of(known), insurer, operation, circumstances);
    }

    /// @param login as typed
    public Attempt as(String login) {
        var circumstancesWithLogin =
                new Circumstances(circumstances.address(), Optional.of(login), circumstances.thumbprint());
        return new Attempt(tenant, device, person, insurer, operation, circumstancesWithLogin);
    }

    Denied denied(DenialReason reason) {
        return new Denied(reason, tenant, device, person, insurer, operation, circumstances);
    }
}
