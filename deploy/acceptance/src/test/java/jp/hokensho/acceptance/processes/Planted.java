package jp.hokensho.acceptance.processes;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Random personal data that appears nowhere else: what the programs write must not show it.
record Planted(String symbol, String number, String name, String kana, String employer) {

    private static final String KANJI = "鷲鼎鯉鵬麒麟鸞鶯鱗鯨鰐鷹鶴鷺鮫鮎鮒鰻鱧鱚鰯";
    private static final String KANA = "ヌヲヱヰヴヅヂゾペポビブ";

    static Planted random(RandomGenerator random) {
        return new Planted(
                text(random, KANJI, 5),
                text(random, "123456789", 12),
                text(random, KANJI, 4) + " " + text(random, KANJI, 4),
                text(random, KANA, 7),
                text(random, KANJI, 7));
    }

    /// Cards of a real-time and of a stored insurer.
    List<String> cardLines() {
        return Stream.of("06990014", "39990015").map(this::line).toList();
    }

    private String line(String insurer) {
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

    String birthDate() {
        return "1987-06-05";
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
