package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;

/// Somebody was turned away. Its own number is told to the caller.
///
/// @param tenant whose certificate or person it was; empty for a stranger
/// @param insurer whom it concerned besides the tenant: who was asked for, or whose adapter's certificate
///     another one's person used
/// @param operation what was tried: `POST /v1/verifications`, without ids
/// @param tags tell addresses and log-ins apart without naming any; empty in denials of before they were
///     noted
/// @param circumstances address and log-in name as typed: personal
public record Denied(
        DenialReason reason,
        Optional<String> tenant,
        Optional<UUID> device,
        Optional<UUID> person,
        Optional<InsurerNumber> insurer,
        String operation,
        Optional<Tags> tags,
        @JsonIgnore Circumstances circumstances)
        implements JournalEvent {

    @Override
    public Optional<Object> personal() {
        return Optional.of(circumstances);
    }

    /// Each is lower-case hex of an HMAC.
    ///
    /// @param login at sign-in; empty elsewhere
    public record Tags(String address, Optional<String> login) {}

    /// @param address the caller's IP address
    /// @param login as typed at sign-in; empty elsewhere
    /// @param thumbprint SHA-256 of the certificate shown, hex; empty where none was
    public record Circumstances(String address, Optional<String> login, Optional<String> thumbprint) {}
}
