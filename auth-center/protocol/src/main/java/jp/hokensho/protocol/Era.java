package jp.hokensho.protocol;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// The eras that cards know, in the order of their codes in medical data: 1 明治 … 5 令和
/// (`java.time.chrono.JapaneseEra.getValue()` counts differently). An era ends on the day before the next begins.
enum Era {
    MEIJI("M", "明治", LocalDate.of(1868, 1, 25)),
    TAISHO("T", "大正", LocalDate.of(1912, 7, 30)),
    SHOWA("S", "昭和", LocalDate.of(1926, 12, 25)),
    HEISEI("H", "平成", LocalDate.of(1989, 1, 8)),
    REIWA("R", "令和", LocalDate.of(2019, 5, 1));

    private final String letter;
    private final String kanji;
    private final LocalDate firstDay;

    Era(String letter, String kanji, LocalDate firstDay) {
        this.letter = letter;
        this.kanji = kanji;
        this.firstDay = firstDay;
    }

    /// @param mark letter, kanji or code
    /// @throws InvalidInput `MALFORMED`
    static Era marked(String mark) {
        return Stream.of(values())
                .filter(era -> mark.equals(era.letter) || mark.equals(era.kanji) || mark.equals(era.code()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(InputError.MALFORMED));
    }

    /// Empty before 1868-01-25.
    static Optional<Era> on(LocalDate date) {
        return Stream.of(values()).filter(era -> !era.startsAfter(date)).reduce((_, later) -> later);
    }

    boolean startsAfter(LocalDate date) {
        return firstDay.isAfter(date);
    }

    boolean endedBefore(LocalDate date) {
        return on(date).filter(later -> later.compareTo(this) > 0).isPresent();
    }

    int westernYear(int yearOfEra) {
        return firstDay.getYear() + yearOfEra - 1;
    }

    int yearOfEra(LocalDate date) {
        return date.getYear() - firstDay.getYear() + 1;
    }

    String letter() {
        return letter;
    }

    String kanji() {
        return kanji;
    }

    private String code() {
        return String.valueOf(ordinal() + 1);
    }
}
