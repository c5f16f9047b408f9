package jp.hokensho.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// A card is found however it was typed, and only that card.
class TypedVariantsTest {

    private static final List<String> DASHES = List.of("-", "‐", "‑", "–", "—", "―", "−", "﹣", "－");

    @Property
    void isFoundWithAnyDash(@ForAll("numbers") String number, @ForAll @IntRange(max = 8) int dash) throws Exception {
        var cards = ListedCards.of(Persons.insured("千代田", number));

        assertValid(cards.asked("千代田", number.replace("-", DASHES.get(dash))));
    }

    @Property
    void isFoundFullWidthAndWithBlanks(@ForAll("numbers") String number) throws Exception {
        var cards = ListedCards.of(Persons.insured("千代田ab", number));
        var spaced = String.join("　", number.split("(?<=.)"));

        assertValid(cards.asked("千代田ＡＢ", fullWidth(number)));
        assertValid(cards.asked(" 千 代 田 AB", spaced));
    }

    @Property
    void isFoundHalfWidthWhenTheInsurerWroteFullWidth(@ForAll("numbers") String number) throws Exception {
        var cards = ListedCards.of(Persons.insured("ガス", fullWidth(number)));

        assertValid(cards.asked("ｶﾞｽ", Normalizer.normalize(number, Form.NFKC)));
    }

    @Property
    void isFoundWithoutDashesAndWithoutLeadingZeros(@ForAll @IntRange(min = 1) int digits) throws Exception {
        var cards = ListedCards.of(Persons.insured("1-2", "00" + digits));

        assertValid(cards.asked("12", "00" + digits));
        assertValid(cards.asked("1-2", "" + digits));
        assertValid(cards.asked("1-2", "0" + digits));
    }

    @Property
    void isNotFoundWithOneDigitChanged(@ForAll @IntRange(min = 10, max = 99_999_999) int number) throws Exception {
        var cards = ListedCards.of(Persons.insured("千代田", "" + number));

        assertEquals(new Answer.CardNotFound(), cards.asked("千代田", "" + (number + 1)));
        assertEquals(new Answer.CardNotFound(), cards.asked("千代田", number + "0"));
        assertEquals(new Answer.CardNotFound(), cards.asked("千代", "" + number));
    }

    @Property
    void anExactHitOutweighsSecondKeys(@ForAll @IntRange(min = 1, max = 9_999) int head) throws Exception {
        var cards = ListedCards.of(Persons.insured("記", head + "-23"), Persons.insured("記", head + "2-3"));

        assertValid(cards.asked("記", head + "-23"));
        assertValid(cards.asked("記", head + "2-3"));
        assertEquals(new Answer.Ambiguous(), cards.asked("記", head + "23"));
    }

    @Property
    void twoCardsThatDifferInLeadingZerosAreTwo(@ForAll @IntRange(min = 1) int digits) throws Exception {
        var cards = ListedCards.of(Persons.insured("記", "0" + digits), Persons.insured("記", "00" + digits));

        assertValid(cards.asked("記", "0" + digits));
        assertEquals(new Answer.Ambiguous(), cards.asked("記", "" + digits));
    }

    @Provide
    Arbitrary<String> numbers() {
        var digits =
                Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(4);
        return digits.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("-", parts));
    }

    private static void assertValid(Answer answer) {
        assertEquals(Outcome.VALID, answer.outcome());
    }

    private static String fullWidth(String ascii) {
        return ascii.codePoints()
                .map(character -> character + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
