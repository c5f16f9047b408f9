package jp.hokensho.center.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// By what a device is known.
///
/// @param thumbprint SHA-256 of the certificate, lower-case hex
/// @param notAfter as the certificate says
/// @param endsAt from then on it is not good, whatever the certificate says; may lie ahead
public record DeviceCertificate(
        String thumbprint, UUID device, Instant notAfter, Optional<Instant> firstUsedAt, Optional<Instant> endsAt) {

    /// Not replaced, not run out: TLS looks at that only when a connection is opened.
    public boolean isGood(Instant now) {
        return now.isBefore(notAfter) && endsAt.map(now::isBefore).orElse(true);
    }

    public boolean isUsed() {
        return firstUsedAt.isPresent();
    }
}
