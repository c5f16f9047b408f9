package jp.hokensho.center.denial;

import java.time.Instant;
import java.util.UUID;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// A refusal as `GET /v1/denials` shows it: names nobody. Address and log-in name are behind its number.
///
/// @param tenant whose certificate or person it was: clinic code, insurer number or `center`; null for a
/// stranger
/// @param terminal the registered device; null where none was known
/// @param person null where nobody was signed in
/// @param insurer whom it concerned; null where none was asked for
public record RecordedDenial(
        TraceNumber traceNumber,
        Instant at,
        DenialReason reason,
        String tenant,
        UUID terminal,
        UUID person,
        String insurer,
        String operation) {}
