package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// the same card is found however it was typed, and two cards stay two.
class CanonicalKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB12-34",
                "ab12-34",
                "ＡＢ１２－３４",
                "ａｂ１２ー３４",
                "AB12ｰ34",
                "AB12‐34",
                "AB12‑34",
                "AB12‒34",
                "AB12–34",
                "AB12—34",
                "AB12―34",
                "AB12−34",
                "AB12﹣34",
                "ＡＢ　１２－３４",
                "A.B.12-34",
                "(AB)12-34",
                "「AB」・12-34",
                "AB,12 - 34",
                "ＡＢ（１２）－３４",
                "[ab]１２ ー ３４",
                "AB･12-34",
                "【AB】12-34"
            })
    void allWaysOfTypingACardAreOneKey(String typed) {
        assertEquals(CanonicalKey.of("", "AB12-34"), CanonicalKey.of("", typed));
        assertEquals(CanonicalKey.of("AB12-34", "1"), CanonicalKey.of(typed, "1"));
    }

    @ParameterizedTest
    @CsvSource({"ｱｲｳ, アイウ", "ｶﾞ, ガ", "か゛, が", "ｾﾝﾀｰ, センター", "①, 1", "straße, STRASSE", "㈱, 株"})
    void formsOfTheSameCharactersAreOne(String typed, String canonical) {
        assertEquals(canonical, CanonicalKey.of(typed, "1").symbol());
    }

    @ParameterizedTest
    @CsvSource({
        "1-23, 12-3",
        "センター, センタ-",
        "ター1, タ-1",
        "髙, 高",
        "﨑, 崎",
        "𠮷, 吉",
        "001, 1",
        "東京, 京東",
        "葛\uDB40\uDD00, 葛",
        "1/2, 12"
    })
    void differentCardsStayDifferent(String one, String other) {
        assertNotEquals(CanonicalKey.of("", one), CanonicalKey.of("", other));
    }

    @Test
    void symbolAndNumberAreNotMixed() {
        assertNotEquals(CanonicalKey.of("12", "3"), CanonicalKey.of("1", "23"));
        assertNotEquals(CanonicalKey.of("", "123"), CanonicalKey.of("123", ""));
    }

    @Test
    void theSecondKeyHasNoDashes() {
        assertEquals(
                CanonicalKey.of("東京1", "123"), CanonicalKey.of("東京-1", "1−2ー3").withoutDashes());
        assertEquals(
                CanonicalKey.of("", "123").withoutDashes(),
                CanonicalKey.of("", "12-3").withoutDashes());
    }

    @Test
    void leadingZerosFallFromAllDigitNumbersOnly() {
        assertEquals(
                CanonicalKey.of("007", "12"), CanonicalKey.of("007", "００12").withoutLeadingZeros());
        assertEquals(CanonicalKey.of("", "0"), CanonicalKey.of("", "000").withoutLeadingZeros());
        assertEquals(CanonicalKey.of("", "0A1"), CanonicalKey.of("", "0a1").withoutLeadingZeros());
        assertEquals(CanonicalKey.of("", "0-1"), CanonicalKey.of("", "0-1").withoutLeadingZeros());
    }

    @Test
    void aKeyDoesNotPrintTheCard() {
        assertEquals("****", CanonicalKey.of("東京", "001").toString());
    }
}
