package jp.hokensho.terminal.morning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.hokensho.terminal.center.GivenBatch;

/// What became of one day's list. It names nobody.
///
/// @param day on which it was due, in Asia/Tokyo: the appointments are those of the next
/// @param given when a list was given last, this one or one before; null where none ever was
/// @param leftOut rows that could not be asked
/// @param batch as the centre last told it; null where none was given
/// @param why none was, by language; empty where one was
/// @param seen somebody was told
public record Run(LocalDate day, Instant given, int leftOut, GivenBatch batch, Map<String, String> why, boolean seen) {

    public Run {
        why = Map.copyOf(why);
    }

    static Run given(LocalDate day, Instant at, int leftOut, GivenBatch batch) {
        return new Run(day, at, leftOut, batch, Map.of(), false);
    }

    /// Of that day's appointments.
    public LocalDate about() {
        return day.plusDays(1);
    }

    public boolean wasGiven() {
        return batch != null;
    }

    boolean isOf(LocalDate wanted) {
        return day.equals(wanted);
    }

    Run now(GivenBatch told) {
        return new Run(day, given, leftOut, told, why, seen && told.over() == batch.over());
    }

    Run looked() {
        return new Run(day, given, leftOut, batch, why, true);
    }
}
