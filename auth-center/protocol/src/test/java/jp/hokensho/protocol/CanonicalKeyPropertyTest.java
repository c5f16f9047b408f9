package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/// The canonical key of a canonical key is itself, for every text there is.
class CanonicalKeyPropertyTest {

    private static final String NASTY = "19aZ-‐‑–−ーｰｱﾞがか\u3099\u0301\u0308\u0345ßŉΐﬃİıſµ㎏㍿½…・.,( )「」 　東髙\uDB40\uDD00";

    @Property
    void theKeyOfAKeyIsItself(@ForAll("texts") String symbol, @ForAll("texts") String number) {
        var key = CanonicalKey.of(symbol, number);

        assertEquals(key, CanonicalKey.of(key.symbol(), key.number()));
    }

    /// To the end of the ideographs; beyond lie selectors, private and unassigned ones, which nothing folds.
    @Example
    void thatHoldsForEverySingleCharacterAlsoBetweenDigitsAndLetters() {
        for (var codePoint = 0; codePoint < 0x30000; codePoint++) {
            var character = Character.toString(codePoint);
            var key = CanonicalKey.of("1" + character + "2", "a" + character);
            assertEquals(
                    key,
                    CanonicalKey.of(key.symbol(), key.number()),
                    () -> Integer.toHexString(character.codePointAt(0)));
        }
    }

    @Property
    void theSecondKeysAreKeysToo(@ForAll("texts") String symbol, @ForAll("texts") String number) {
        var key = CanonicalKey.of(symbol, number);
        var shorter = key.withoutDashes();
        var plainer = key.withoutLeadingZeros();

        assertEquals(shorter, CanonicalKey.of(shorter.symbol(), shorter.number()));
        assertEquals(shorter, shorter.withoutDashes());
        assertFalse((shorter.symbol() + shorter.number()).contains("-"));
        assertEquals(plainer, plainer.withoutLeadingZeros());
    }

    @Property
    void widthCaseAndBlanksDoNotMatter(@ForAll("plain") String number) {
        var key = CanonicalKey.of("", number);

        assertEquals(key, CanonicalKey.of("", Widths.full(number)));
        assertEquals(key, CanonicalKey.of("", Widths.mixed(number)));
        assertEquals(key, CanonicalKey.of("", number.toLowerCase(Locale.ROOT)));
        assertEquals(key, CanonicalKey.of("", String.join("　", number.split(""))));
    }

    @Property
    void theLanguageOfTheMachineDoesNotMatter(@ForAll("texts") String text, @ForAll @IntRange(max = 2) int language) {
        var expected = CanonicalKey.of(text, text);
        var before = Locale.getDefault();

        Locale.setDefault(Locale.of(new String[] {"tr", "lt", "ja"}[language]));
        try {
            assertEquals(expected, CanonicalKey.of(text, text));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var nasty =
                Arbitraries.of(NASTY.codePoints().mapToObj(Character::toString).toList());
        var any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        return Arbitraries.frequencyOf(Tuple.of(9, nasty), Tuple.of(1, any))
                .list()
                .ofMaxSize(CardKey.MAX_LENGTH)
                .map(characters -> String.join("", characters));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(20);
    }
}
