package jp.hokensho.center.denial;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.center.journal.DenialsCounted;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// The refusals of one source in one minute. Nothing is counted after it was closed, so no refusal is
/// missing in the count whose number its caller was told.
final class Tally {

    private static final int SINGLY = 20;

    private final Instant minute;
    private final Map<DenialReason, Long> counts = new EnumMap<>(DenialReason.class);
    private int single;
    private boolean closed;
    private Optional<TraceNumber> opened = Optional.empty();

    Tally(Instant minute) {
        this.minute = minute;
    }

    Instant minute() {
        return minute;
    }

    synchronized boolean takesSingly() {
        if (single < SINGLY) {
            single++;
            return true;
        }
        return false;
    }

    /// @param opening puts the beginning of the count on the record; runs once
    /// @return the number that the refusals of this count share; empty once it is closed
    synchronized Optional<TraceNumber> count(DenialReason reason, Function<Tally, TraceNumber> opening) {
        if (closed) {
            return Optional.empty();
        }
        if (opened.isEmpty()) {
            opened = Optional.of(opening.apply(this));
        }
        counts.merge(reason, 1L, Long::sum);
        return opened;
    }

    DenialsCounted opening() {
        return new DenialsCounted(Optional.empty(), minute, Map.of());
    }

    /// @return what is to be written; empty where nothing was counted
    synchronized Optional<DenialsCounted> close() {
        closed = true;
        return opened.map(number -> new DenialsCounted(Optional.of(number), minute, Map.copyOf(counts)));
    }
}
