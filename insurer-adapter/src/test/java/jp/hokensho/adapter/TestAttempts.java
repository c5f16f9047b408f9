package jp.hokensho.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// Attempts on a withheld card as the centre tells of them.
public final class TestAttempts {

    private static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00.000001Z");

    private TestAttempts() {}

    /// These positions of a stream, a minute apart, all on the same card.
    public static List<WithheldAttempt> of(int stream, long first, long last) {
        var withholding = UUID.randomUUID();
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> new WithheldAttempt(
                        TraceNumber.of(stream, position),
                        TraceNumber.of(stream, position + 1_000_000),
                        BEGIN.plusSeconds(60 * position),
                        withholding,
                        new Asker("1310000001", UUID.randomUUID(), UUID.randomUUID()),
                        LocalDate.of(2026, 11, 20)))
                .toList();
    }
}
