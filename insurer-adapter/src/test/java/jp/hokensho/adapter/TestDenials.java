package jp.hokensho.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// Denials as the centre tells of them.
public final class TestDenials {

    private static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00.000001Z");

    private TestDenials() {}

    /// These positions of a stream, a minute apart, all for the same reason.
    public static List<Denial> of(int stream, long first, long last, DenialReason reason) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> new Denial(
                        TraceNumber.of(stream, position),
                        BEGIN.plusSeconds(60 * position),
                        reason,
                        "1310000001",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "06990014",
                        "POST /v1/verifications"))
                .toList();
    }

    /// Of somebody nobody knows.
    public static Denial stranger(int stream, long position) {
        return new Denial(
                TraceNumber.of(stream, position),
                BEGIN.plusSeconds(60 * position),
                DenialReason.UNKNOWN_LOGIN,
                null,
                null,
                null,
                "06990014",
                "POST /v1/sessions");
    }
}
