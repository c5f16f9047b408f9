package jp.hokensho.terminal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Label;
import jp.hokensho.terminal.fake.Answers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/// what a scanned code says.
class CodesTest {

    private static final String CARD = "HC1/06990014/1024/5/01/19790331/60";

    @Test
    void aLabelIsTheCardOfItsVerificationOnceMore() {
        assertEquals(new Scanned.Again(new Label(Answers.LABEL)), Codes.read(Answers.LABEL));
    }

    @Test
    void anInsurersCodeSaysWhatStandsOnTheCard() {
        var card = new CardKey(InsurerNumber.parse("06990014"), "1024", "5", Optional.of(new Branch("01")));

        assertEquals(new Scanned.Card(card, Optional.of(LocalDate.of(1979, 3, 31))), Codes.read(CARD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HC1/39990015//10000001///07", "HC1/990010/1/2///28", "HC1/06990014/A-12/10-01/01/19790331/59"})
    void anInsurersCodeMayLackWhatTheCardLacks(String code) {
        assertInstanceOf(Scanned.Card.class, Codes.read(code));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "https://example.com/?q=1",
                "HTTPS://EXAMPLE.COM",
                "WWW.EXAMPLE.COM/PATH",
                "4901234567894",
                "00000000000000000703",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFG",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHI",
                "abcdefghijklmnopqrstuvwxyz234567abcdefgh",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFG1",
                "ABCD-EFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH",
                "ＡBCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH\n",
                "HC1/06990014/1024/5/01/19790331/61",
                "HC1/0699001/1024/5/01/19790331/15",
                "HC1/06990014/1024/5/1/19790331/42",
                "HC1/06990014/1024//01/19790331/67",
                "HC2/06990014/1024/5/01/19790331/86",
                "HC1/06990014/1024/5/01/19790331",
                "HC1/06990014/1024/5/01/19790331/60/",
                "HC1/06990014/1024/5/01/19790231/69",
                "HC1/06990014/1024/- -///55",
            })
    void anythingElseIsForeign(String text) {
        assertEquals(new Scanned.Foreign(), Codes.read(text));
    }

    @Property
    void anyOtherTextIsForeign(@ForAll @StringLength(max = 5000) String text) {
        assertEquals(new Scanned.Foreign(), Codes.read(text));
    }

    @Property
    void noTextOfTheAlphabetIsTwoKinds(
            @ForAll
                    @StringLength(min = 1, max = 200)
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'A', to = 'Z')
                    @Chars({' ', '.', '/', '-'})
                    String text) {
        var label = new LabelCode().read(text);
        var card = new CardCode().read(text);

        assertFalse(label.isPresent() && card.isPresent());
        assertEquals(label.or(() -> card).orElseGet(Scanned.Foreign::new), Codes.read(text));
    }

    @Property
    void whatAnInsurerPrintsIsReadBack(
            @ForAll @IntRange(max = 99_999_999) int insurer,
            @ForAll
                    @StringLength(max = 39)
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'A', to = 'Z')
                    @Chars({' ', '.', '-'})
                    String rest) {
        var number = "7" + rest;
        var code = checked("HC1/%08d//%s///".formatted(insurer, number));

        var card = new CardKey(InsurerNumber.parse("%08d".formatted(insurer)), "", number, Optional.empty());
        assertEquals(new Scanned.Card(card, Optional.empty()), Codes.read(code));
    }

    /// A scanner that loses or mistakes a key.
    @Property
    void aLostOrMistakenKeyMakesNoOtherCard(
            @ForAll @IntRange(max = 33) int at, @ForAll @CharRange(from = '0', to = '9') char key) {
        var lost = new StringBuilder(CARD).deleteCharAt(at).toString();
        var mistaken = new StringBuilder(CARD);
        mistaken.setCharAt(at, key);

        assertEquals(new Scanned.Foreign(), Codes.read(lost));
        assertEquals(mistaken.toString().equals(CARD), Codes.read(mistaken.toString()) instanceof Scanned.Card);
    }

    @Test
    void whatWasReadStandsInNoMessage() {
        assertEquals("Again[label=Label[****]]", Codes.read(Answers.LABEL).toString());
        assertEquals("Card[06990014/****]", Codes.read(CARD).toString());
    }

    private static String checked(String code) {
        var rest = (code + "00")
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(letter -> Character.digit(letter, 36))
                .reduce(0, (sum, digit) -> (sum * (digit < 10 ? 10 : 100) + digit) % 97);
        return code + "%02d".formatted(98 - rest);
    }
}
