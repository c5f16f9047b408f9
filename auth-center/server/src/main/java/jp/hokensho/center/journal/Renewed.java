package jp.hokensho.center.journal;

import java.util.UUID;

/// A device got its next certificate. It counts from its first use on; the one before ends with that.
///
/// @param thumbprint SHA-256 of the new certificate, lower-case hex
/// @param former of the certificate with which the device came
public record Renewed(UUID device, String tenant, String thumbprint, String former) implements JournalEvent {}
