package jp.hokensho.center.denial;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Denied;
import jp.hokensho.center.journal.Denied.Circumstances;
import jp.hokensho.center.journal.Denied.Tags;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;

/// What somebody tried, as far as it is known who.
///
/// @param tenant whose certificate or person it is; empty for a stranger
/// @param insurer whom it concerns besides the tenant: the one that was asked for, or whose adapter's
/// certificate a person of another tenant came with
/// @param operation `POST /v1/verifications`, without ids
public record Attempt(
        Optional<String> tenant,
        Optional<UUID> device,
        Optional<UUID> person,
        Optional<InsurerNumber> insurer,
        String operation,
        Circumstances circumstances) {

    private static final int INSURER_DIGITS = 8;

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
        if (ofStranger() || endedElsewhere(reason)) {
            return Optional.of(circumstances.address());
        }
        return reason == DenialReason.TOO_MANY ? device.or(() -> person).map(UUID::toString) : Optional.empty();
    }

    /// Whoever holds an old token can send it for ever: without a device that counts as a stranger's.
    private boolean endedElsewhere(DenialReason reason) {
        return device.isEmpty() && reason == DenialReason.SESSION_ENDED;
    }

    /// The person turned out to be known.
    public Attempt by(String personsTenant, UUID known) {
        var others = tenant.filter(certificates -> !certificates.equals(personsTenant))
                .flatMap(Attempt::insurer);
        return new Attempt(
                Optional.of(personsTenant),
                device,
                Optional.of(known),
                insurer.or(() -> others),
                operation,
                circumstances);
    }

    /// The insurers whose own record this belongs on.
    Stream<InsurerNumber> concerned() {
        return Stream.concat(insurer.stream(), tenant.flatMap(Attempt::insurer).stream())
                .distinct();
    }

    private static Optional<InsurerNumber> insurer(String tenant) {
        return Optional.of(tenant)
                .filter(text -> text.length() == INSURER_DIGITS)
                .map(InsurerNumber::parse);
    }

    /// @param login as typed
    public Attempt as(String login) {
        var circumstancesWithLogin =
                new Circumstances(circumstances.address(), Optional.of(login), circumstances.thumbprint());
        return new Attempt(tenant, device, person, insurer, operation, circumstancesWithLogin);
    }

    Denied denied(DenialReason reason, Tags tags) {
        return new Denied(reason, tenant, device, person, insurer, operation, Optional.of(tags), circumstances);
    }
}
