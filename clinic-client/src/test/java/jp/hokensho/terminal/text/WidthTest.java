package jp.hokensho.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    private static final Width JAPANESE = Width.of(Locale.JAPANESE);
    private static final Width ENGLISH = Width.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "abc, 3, 3",
        "上野, 4, 4",
        "ｳｴﾉ, 3, 3",
        "ＡＢ, 4, 4",
        "○, 2, 1",
        "𠮷, 2, 2",
        "葛󠄀, 2, 2",
        "が, 2, 2",
        "㈱①, 4, 3",
    })
    void fullWidthCharactersTakeTwoColumns(String text, int japanese, int english) {
        assertEquals(japanese, JAPANESE.of(text));
        assertEquals(english, ENGLISH.of(text));
    }

    @Test
    void columnsOfMixedWidthAreAligned() {
        var table = new Table(List.of(
                List.of(List.of("氏名"), List.of("x")),
                List.of(List.of("Smith"), List.of("y")),
                List.of(List.of("上野 一子", "ウエノ"), List.of("z"))));

        assertEquals(List.of("氏名       x", "Smith      y", "上野 一子  z", "ウエノ"), table.lines(JAPANESE, 80));
    }

    @Test
    void aTableNeverGrowsBeyondItsPage() {
        var long40 = "長".repeat(40);
        var table = new Table(List.of(List.of(List.of(long40), List.of("妻"), List.of(long40))));

        var lines = table.lines(JAPANESE, 76);

        assertTrue(lines.stream().allMatch(line -> JAPANESE.of(line) <= 76), lines::toString);
        assertEquals(
                80, String.join("", lines).chars().filter(unit -> unit == '長').count());
    }

    @Test
    void noLineBeginsWithAFullStop() {
        assertEquals(List.of("あい", "う。"), JAPANESE.wrap("あいう。", 6));
    }
}
