package jp.hokensho.acceptance.processes;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Random personal data that appears nowhere else: what the programs write must not show it.
///
/// @param birthDate of nobody who lives, and so of nobody else here
record Planted(String symbol, String number, String name, String kana, String employer, String birthDate) {

    private static final String KANJI = "鷲鼎鯉鵬麒麟鸞鶯鱗鯨鰐鷹鶴鷺鮫鮎鮒鰻鱧鱚鰯";
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final int YEARS = 16;
    private static final String KANA = "ヌヲヱヰヴヅヂゾペポビブ";

    static Planted random(RandomGenerator random) {
        return new Planted(
                text(random, KANJI, 5),
                text(random, "123456789", 12),
                text(random, KANJI, 4) + " " + text(random, KANJI, 4),
                text(random, KANA, 7),
                text(random, KANJI, 7),
                FIRST.plusDays(random.nextInt(YEARS * 365)).toString());
    }

    /// Cards of a real-time and of a stored insurer.
    List<String> cardLines() {
        return Stream.of("06990014", "39990015").map(this::line).toList();
    }

    /// For a card file.
    String line(String insurer) {
        var updated = "2026-10-01T00:00:00Z";
        return String.join(
                ",",
                List.of(
                        insurer,
                        symbol,
                        number,
                        "",
                        "1",
                        name,
                        kana,
                        "2",
                        birthDate(),
                        "本人",
                        "2020-04-01",
                        "",
                        "",
                        employer,
                        "架空市",
                        "0",
                        updated));
    }

    /// What nobody asks with: only the insurer says it.
    List<String> told() {
        return List.of(name, kana, employer, birthDate);
    }

    List<String> values() {
        return List.of(symbol, number, name, kana, employer);
    }

    private static String text(RandomGenerator random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "Planted[****]";
    }
}
