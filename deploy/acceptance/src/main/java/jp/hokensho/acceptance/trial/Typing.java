package jp.hokensho.acceptance.trial;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.hokensho.protocol.CardDate;

/// How people type what is printed on a card: differently, and sometimes wrong.
final class Typing {

    /// Ways of typing the same (domain.md "Symbol, number, branch").
    private static final List<UnaryOperator<String>> WAYS = List.of(
            text -> text,
            Typing::wide,
            text -> text.replace('-', '−'),
            text -> text.replace("-", ""),
            text -> " " + text + " ",
            text -> text.replace('-', 'ー'),
            text -> "（" + text + "）",
            text -> text.replaceFirst("(?<=[0-9])(?=[0-9])", " "));

    private static final Map<String, UnaryOperator<String>> WRONG_INSURERS = Map.of(
            // the last two digits changed places
            "00000001", _ -> "00000010",
            // the check digit is another
            "06990014", _ -> "06990017",
            // an insurer that is not there
            "39990015", _ -> "01990019");

    private Typing() {}

    /// @param turn picks the way
    static String number(String printed, int turn) {
        return WAYS.get(turn % WAYS.size()).apply(printed);
    }

    static String symbol(String printed, int turn) {
        return turn % 3 == 1 ? wide(printed) : turn % 3 == 2 ? printed.toLowerCase(java.util.Locale.ROOT) : printed;
    }

    static String day(LocalDate day, int turn) {
        return switch (turn % 6) {
            case 0 -> day.toString();
            case 1 -> CardDate.shortEra(day);
            case 2 -> CardDate.era(day);
            case 3 -> wide(CardDate.era(day));
            case 4 -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
            default -> day.format(DateTimeFormatter.ofPattern("yyyy/M/d"));
        };
    }

    static String wrongInsurer(String printed) {
        return WRONG_INSURERS.get(printed).apply(printed);
    }

    /// A digit too low or too high, two that changed places, one left out, one struck twice.
    static String wrongNumber(String printed, int turn) {
        var at = printed.length() - 2 - turn % 2;
        return switch (turn % 4) {
            case 0 -> replaced(printed, at, (char) ('0' + (printed.charAt(at) - '0' + 1) % 10));
            case 1 -> transposed(printed);
            case 2 -> printed.substring(0, at) + printed.substring(at + 1);
            default -> printed.substring(0, at) + printed.charAt(at) + printed.substring(at);
        };
    }

    private static String replaced(String text, int at, char with) {
        return text.substring(0, at) + with + text.substring(at + 1);
    }

    /// The last two neighbours that differ.
    private static String transposed(String text) {
        var at = text.length() - 2;
        while (text.charAt(at) == text.charAt(at + 1)) {
            at--;
        }
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 0x7F ? c + '！' - '!' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
