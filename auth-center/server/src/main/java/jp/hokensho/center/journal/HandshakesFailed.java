package jp.hokensho.center.journal;

import java.time.Instant;

/// TLS handshakes that failed in one minute: a certificate of a foreign authority dies before any request.
public record HandshakesFailed(Instant minute, long count) implements JournalEvent {}
