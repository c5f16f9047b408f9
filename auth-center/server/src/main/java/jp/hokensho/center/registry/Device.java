package jp.hokensho.center.registry;

import java.util.Optional;
import java.util.UUID;

/// A terminal of a clinic or an adapter of an insurer.
///
/// @param tenant clinic code or insurer number
/// @param thumbprint SHA-256 of its certificate, lower-case hex; empty until it enrolled
public record Device(UUID id, String tenant, Kind kind, String name, Optional<String> thumbprint, boolean revoked) {

    public enum Kind {
        TERMINAL,
        ADAPTER
    }
}
