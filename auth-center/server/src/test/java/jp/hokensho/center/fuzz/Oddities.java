package jp.hokensho.center.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Texts that programs have stumbled over.
final class Oddities {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0007",
            "\r\nX-Injected: 1",
            "\u202e\u2066東京",
            "\u200b",
            "か\u3099",
            "０６９９００１４",
            "①㈱Ⅷ",
            "\ud800",
            "\udc00x",
            "😀",
            "\uffff\ufffe",
            "İıſK",
            "葛\udb40\udd00",
            "null",
            "undefined",
            "true",
            "-1",
            "0",
            "1e400",
            "NaN",
            "٣٤",
            "99999999999999999999",
            "9223372036854775808",
            "-9223372036854775809",
            "00000000000000000018",
            "99999999999999999995",
            "0000 0000-0000 0000 0018",
            "2026-02-30",
            "H31.2.29",
            "S64.1.8",
            "平成元年",
            "9999-12-31",
            "-0001-01-01",
            "+1000000000-12-31",
            "2026-11-20T24:00:00Z",
            "2026-11-20T00:00:00+99:99",
            "+1000000000-12-31T23:59:59.999999999Z",
            "' or '1'='1",
            "\"; drop table journal; --",
            "%' escape '",
            "\\",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "%s%n%x",
            "../../../../etc/passwd",
            "..\\..\\",
            "file:///etc/passwd",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "*",
            "center",
            "MTIzLzAwMDAwMDAwMDAwMDAwMDAwMDE4",
            "OTk5OTk5OTk5OTk5OTk5OTk5OS8x",
            "x".repeat(41),
            "x".repeat(201),
            "漢".repeat(3_000),
            "9".repeat(5_000));

    /// Those that most programs stumbled over first.
    static final List<String> HARD = List.of(
            "",
            "\0",
            "a\0b",
            "\ud800",
            "\u202e",
            "😀",
            "-1",
            "99999999999999999999",
            "+1000000000-12-31T23:59:59.999999999Z",
            "' or '1'='1",
            "%s%n",
            "../..",
            "x".repeat(201));

    private Oddities() {}

    static String text(Dice dice) {
        return dice.pick(TEXTS);
    }

    /// For a path or a query, in percent signs; sometimes as bytes that are no UTF-8.
    static String encoded(Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> "%ED%A0%80";
            case 1 -> "%FF%FE";
            case 2 -> "%C0%AE";
            case 3 -> "%";
            case 4 -> "%zz";
            case 5 -> "%u0000";
            default -> URLEncoder.encode(text(dice), StandardCharsets.UTF_8);
        };
    }
}
