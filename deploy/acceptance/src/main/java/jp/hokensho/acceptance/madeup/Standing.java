package jp.hokensho.acceptance.madeup;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/// How a made-up family is covered. Most are; each fiftieth differs, so that every outcome can be shown.
enum Standing {
    OPEN(null, null),
    UNTIL_NEXT_YEAR(null, LocalDate.of(2027, 3, 31)),
    EXPIRED(null, LocalDate.of(2025, 3, 31)),
    LOST(LocalDate.of(2026, 4, 1), null),
    FUTURE(null, null),
    WITHHELD(null, null);

    private final LocalDate lostOn;
    private final LocalDate until;

    Standing(LocalDate lostOn, LocalDate until) {
        this.lostOn = lostOn;
        this.until = until;
    }

    static Standing of(int family) {
        return switch (family % 50) {
            case 11, 12, 13, 14 -> UNTIL_NEXT_YEAR;
            case 21, 22 -> EXPIRED;
            case 31, 32 -> LOST;
            case 41 -> FUTURE;
            case 42 -> family % 500 == 42 ? WITHHELD : OPEN;
            default -> OPEN;
        };
    }

    Card.Cover cover(LocalDate from) {
        return new Card.Cover(this == FUTURE ? LocalDate.of(2041, 4, 1) : begun(from), until, lostOn, this == WITHHELD);
    }

    /// Nobody's cover ends before it began.
    private LocalDate begun(LocalDate from) {
        return Stream.of(until, lostOn)
                .filter(Objects::nonNull)
                .filter(end -> !from.isBefore(end))
                .findFirst()
                .map(end -> end.minusYears(1))
                .orElse(from);
    }
}
