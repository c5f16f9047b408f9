package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// twenty digits that can be read out, typed back and never mistaken for another's.
class TraceNumberTest {

    private static final long LAST = 9_999_999_999_999_999L;

    @Example
    void theKnownExampleIsPrintedAsInTheContract() {
        assertEquals("00000000000000000703", TraceNumber.of(0, 70).toString());
        assertEquals("0000 0000 0000 0000 0703", TraceNumber.of(0, 70).grouped());
    }

    @Example
    void theLastNumberOfTheLastStreamStillHasTwentyDigits() {
        assertTrue(TraceNumber.of(999, LAST).toString().matches("9{19}[0-9]"));
    }

    @Property
    void whatIsPrintedIsReadBack(
            @ForAll @IntRange(max = 999) int stream, @ForAll @LongRange(min = 1, max = LAST) long position) {
        var number = TraceNumber.of(stream, position);

        assertEquals(number, TraceNumber.parse(number.toString()));
        assertEquals(number, TraceNumber.parse(" " + number.grouped() + "　"));
        assertEquals(number, TraceNumber.parse(number.grouped().replace(' ', '-')));
        assertEquals(number, TraceNumber.parse(Widths.full(number.grouped())));
        assertEquals(number, TraceNumber.parse(Widths.mixed(number.grouped())));
    }

    @Property
    void aSingleWrongDigitIsCaught(
            @ForAll @IntRange(max = 999) int stream,
            @ForAll @LongRange(min = 1, max = LAST) long position,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = new StringBuilder(TraceNumber.of(stream, position).toString());

        digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + shift) % 10));

        Refused.as(InputError.CHECK_DIGIT, () -> TraceNumber.parse(digits.toString()));
    }

    @Property
    void twoSwappedNeighboursAreCaughtUnlessTheyAreZeroAndNine(
            @ForAll @IntRange(max = 999) int stream,
            @ForAll @LongRange(min = 1, max = LAST) long position,
            @ForAll @IntRange(max = 18) int at) {
        var digits = TraceNumber.of(stream, position).toString();
        var first = digits.charAt(at);
        var second = digits.charAt(at + 1);
        if (first == second || first + second == '0' + '9' && (first == '0' || first == '9')) {
            return;
        }

        var swapped = digits.substring(0, at) + second + first + digits.substring(at + 2);

        Refused.as(InputError.CHECK_DIGIT, () -> TraceNumber.parse(swapped));
    }

    @Example
    void aWrongFormIsToldApartFromATypingMistake() {
        Refused.as(InputError.MISSING, () -> TraceNumber.parse(null));
        Refused.as(InputError.MISSING, () -> TraceNumber.parse(" 　"));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.parse("0000000000000000703"));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.parse("-00000000000000000703"));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.parse("0000000000000000O703"));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.parse("٠0000000000000000703"));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.parse("0".repeat(100_000)));
        Refused.as(InputError.CHECK_DIGIT, () -> TraceNumber.parse("00000000000000000704"));
    }

    @Example
    void positionZeroAndForeignStreamsDoNotExist() {
        Refused.as(InputError.MALFORMED, () -> TraceNumber.parse("00000000000000000000"));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.of(0, 0));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.of(1000, 1));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.of(-1, 1));
        Refused.as(InputError.MALFORMED, () -> TraceNumber.of(0, LAST + 1));
    }
}
