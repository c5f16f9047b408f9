package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// insurer numbers as cards have them.
class InsurerNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/insurer-numbers.csv", numLinesToSkip = 1)
    void checkDigitsAreRightWhereTheVectorsSaySo(String number, boolean right) {
        assertEquals(right, InsurerNumber.parse(number).checkDigitIsRight());
    }

    @Property
    void whatIsPrintedIsReadBackInAnyWidth(@ForAll @IntRange(max = 99_999_999) int digits) {
        var printed = "%08d".formatted(digits);
        var number = InsurerNumber.parse(printed);

        assertEquals(printed, number.toString());
        assertEquals(printed, number.printed());
        assertEquals(number, InsurerNumber.parse(Widths.full(printed)));
        assertEquals(number, InsurerNumber.parse(Widths.mixed(printed)));
    }

    @Property
    void sixDigitsArePaddedAndRememberTheirPrintedLength(@ForAll @IntRange(max = 999_999) int digits) {
        var printed = "%06d".formatted(digits);
        var number = InsurerNumber.parse(printed);

        assertEquals(printed, number.printed());
        assertEquals("00" + printed, number.toString());
        assertEquals(InsurerNumber.parse("00" + printed), number);
        assertEquals(InsurerNumber.parse("00" + printed).hashCode(), number.hashCode());
    }

    @Property
    void aSingleWrongDigitSpoilsTheCheckDigit(
            @ForAll @IntRange(max = 7) int at, @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = new StringBuilder("06130488");

        digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + shift) % 10));

        assertFalse(InsurerNumber.parse(digits.toString()).checkDigitIsRight());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "　"})
    void nothingTypedIsMissing(String text) {
        Refused.as(InputError.MISSING, () -> InsurerNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0104001", "010400130", "01040O13", "0104-013", "01 04001", "-1040013", "٠١٠٤٠٠١٣", "12345"})
    void anythingButSixOrEightDigitsIsMalformed(String text) {
        Refused.as(InputError.MALFORMED, () -> InsurerNumber.parse(text));
    }

    @Test
    void aHugeTextIsRefusedUnread() {
        Refused.as(InputError.MALFORMED, () -> InsurerNumber.parse("１".repeat(100_000)));
    }

    @Test
    void noOtherValueCanBeMade() {
        assertThrows(InvalidInput.class, () -> new InsurerNumber("01040013", 6));
        assertThrows(InvalidInput.class, () -> new InsurerNumber("00138156", 7));
        assertNotEquals(InsurerNumber.parse("138156"), InsurerNumber.parse("133033"));
    }
}
