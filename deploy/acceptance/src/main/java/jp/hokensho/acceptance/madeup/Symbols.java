package jp.hokensho.acceptance.madeup;

import java.util.List;

/// The many ways insurers print symbol and number. Two families never share a key, not even without dashes and
/// leading zeros.
final class Symbols {

    private static final List<String> STYLES = List.of("千代田", "１０２４", "A-12", "港・南", "けんぽ 7");

    private Symbols() {}

    static Card.Key key(String insurer, int family) {
        if (insurer.startsWith("39")) {
            return new Card.Key(insurer, "", "%08d".formatted(10_000_001 + family * 13));
        }
        var style = family % STYLES.size();
        var serial = family / STYLES.size() + 1;
        return new Card.Key(insurer, STYLES.get(style), number(style, serial));
    }

    private static String number(int style, int serial) {
        return switch (style) {
            case 0 -> Integer.toString(serial);
            case 1 -> "%07d".formatted(serial);
            case 2 -> "%d-%02d".formatted(serial / 100 + 10, serial % 100);
            case 3 -> wide("%d－%03d".formatted(serial / 1000 + 1, serial % 1000));
            default -> wide(Integer.toString(40_000 + serial));
        };
    }

    private static String wide(String digits) {
        return digits.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
