package jp.hokensho.cards;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which a person is covered.
///
/// @param from the first day
/// @param until the last day 有効期限; empty while open
/// @param lostOn the day of loss 資格喪失日: the first day without cover
public record Cover(LocalDate from, Optional<LocalDate> until, Optional<LocalDate> lostOn) {

    public enum Standing {
        NOT_YET,
        COVERED,
        ENDED
    }

    public Standing on(LocalDate day) {
        if (day.isBefore(from)) {
            return Standing.NOT_YET;
        }
        return lastDay().filter(day::isAfter).isPresent() ? Standing.ENDED : Standing.COVERED;
    }

    /// The last day with cover: the printed end or the day before the loss, whichever is earlier; empty while open.
    /// Never before the eve of the first day, which stands for no day at all.
    public Optional<LocalDate> lastDay() {
        return earlierEnd().map(day -> day.isBefore(from) ? from.minusDays(1) : day);
    }

    private Optional<LocalDate> earlierEnd() {
        var beforeLoss = lostOn.map(day -> day.minusDays(1));
        if (until.isEmpty() || beforeLoss.isEmpty()) {
            return until.or(() -> beforeLoss);
        }
        return until.get().isBefore(beforeLoss.get()) ? until : beforeLoss;
    }
}
