package jp.hokensho.center.journal;

import java.util.UUID;

/// A device got its certificate.
///
/// @param thumbprint SHA-256 of the certificate, lower-case hex
public record Enrolled(UUID device, String tenant, String thumbprint) implements JournalEvent {}
