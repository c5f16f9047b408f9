package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// what may stand on a card, and what may not.
class CardKeyTest {

    private static final InsurerNumber INSURER = InsurerNumber.parse("06990014");

    @Test
    void symbolAndNumberAreKeptAsTyped() {
        var card = card("東京 ・（１）", "ab−001");

        assertEquals("東京 ・（１）", card.symbol());
        assertEquals("ab−001", card.number());
        assertEquals(CanonicalKey.of("東京1", "AB-001"), card.canonical());
    }

    @Test
    void aCardMayHaveNoSymbol() {
        assertEquals("", card("", "12").symbol());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\t", "\n", "\u007F", "\u0085", "\u200B", "\u200E", "\u202E", "\u2066", "\u2028", "\uFEFF",
                "\u00AD"
            })
    void whatCannotBeSeenIsRefused(String invisible) {
        Refused.as(InputError.CONTROL_CHARACTER, () -> card("a" + invisible + "b", "1"));
        Refused.as(InputError.CONTROL_CHARACTER, () -> card("", "1" + invisible + "2"));
    }

    @Test
    void aLoneSurrogateIsRefused() {
        Refused.as(InputError.CONTROL_CHARACTER, () -> card("\uD842", "1"));
        Refused.as(InputError.CONTROL_CHARACTER, () -> card("", "1\uDFB7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"葛\uDB40\uDD00城", "辻\uDB40\uDD01", "𠮷", "髙﨑", "㈱①"})
    void variantsAndRareCharactersSurvive(String symbol) {
        assertEquals(symbol, card(symbol, "1").symbol());
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        assertEquals("𠮷".repeat(40), card("𠮷".repeat(40), "1").symbol());
        Refused.as(InputError.TOO_LONG, () -> card("𠮷".repeat(41), "1"));
        Refused.as(InputError.TOO_LONG, () -> card("a".repeat(41), "1"));
        Refused.as(InputError.TOO_LONG, () -> card("", "1".repeat(100_000)));
        Refused.as(InputError.TOO_LONG, () -> card("ﷺ".repeat(100_000), "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "・", "（）", "-.,", "「」"})
    void aNumberOfMarksAloneFindsNobody(String number) {
        Refused.as(InputError.MALFORMED, () -> card("東京", number));
    }

    @Test
    void aBlankNumberIsMissing() {
        Refused.as(InputError.MISSING, () -> card("東京", "　"));
        Refused.as(InputError.MISSING, () -> card("東京", null));
        assertThrows(NullPointerException.class, () -> card(null, "1"));
    }

    @Test
    void aCardDoesNotPrintItself() {
        assertEquals("06990014/****", card("東京", "001").toString());
    }

    private static CardKey card(String symbol, String number) {
        return new CardKey(INSURER, symbol, number, Optional.empty());
    }
}
