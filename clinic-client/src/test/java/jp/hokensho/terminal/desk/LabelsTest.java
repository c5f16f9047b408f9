package jp.hokensho.terminal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R-06: what stands on a label")
class LabelsTest {

    @Test
    void allThatTheCounterWantsToKnow() {
        var label = label(Outcome.VALID, asked("東京", "12-3456"), Locale.JAPANESE);

        assertEquals("上野 太郎", label.name().text());
        assertEquals("○ 有効な保険資格です", label.verdict().text());
        assertEquals("0000 0000 0000 0000 0703", label.number());
        assertEquals(
                List.of("有効 H16.4.1～H22.3.31", "(2004-04-01～2010-03-31)", "保険者 00000001", "記号 **京　番号 **56"),
                label.lines());
        assertEquals(List.of("対象 H17.7.8", "照会 R8.11.20"), label.days());
    }

    @Test
    void theSameInEnglish() {
        var label = label(Outcome.VALID, asked("東京", "12-3456"), Locale.ENGLISH);

        assertEquals("○ Valid", label.verdict().text());
        assertEquals(
                List.of(
                        "Valid 2004-04-01 – 2010-03-31",
                        "(H16.4.1 – H22.3.31)",
                        "Insurer 00000001",
                        "Symbol **京  number **56"),
                label.lines());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-08: no verdict on a label says that somebody has no insurance")
    void noVerdictSaysThatSomebodyHasNoInsurance(Outcome outcome) {
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var label = label(outcome, asked("東京", "1"), locale);
            var words = label.verdict().text() + String.join(" ", label.lines());

            assertFalse(words.matches("(?s).*(無保険|未加入|無資格|uninsured|not insured).*"), words);
        }
    }

    @Test
    void coverThatHasNotBegunHasNoEndYet() {
        var label = label(Outcome.NOT_YET_VALID, asked("東京", "001"), Locale.JAPANESE);

        assertEquals(List.of("有効 H17.8.1～", "(2005-08-01～)"), label.lines().subList(0, 2));
    }

    @Test
    void aVerdictThatSettlesNothingSaysWhomToCall() {
        var label = label(Outcome.INSURER_UNAVAILABLE, asked("東京", "001"), Locale.JAPANESE);

        assertEquals("■ 照会不能", label.verdict().text());
        assertEquals(List.of("保険者に確認 電話 03-0000-0000", "保険者 00000001", "記号 **京　番号 **1"), label.lines());
        assertEquals("K-1", label.name().text());
    }

    @ParameterizedTest
    @EnumSource(names = "WITHHELD", mode = EnumSource.Mode.EXCLUDE)
    void everyVerdictHasOne(Outcome outcome) {
        assertTrue(Labels.has(answer(outcome, Answers.LABEL), Vouched.KNOWN));
    }

    @Test
    @DisplayName("R-43: that a card is withheld is not for others to read; what an insurer denies is not handed on")
    void theseHaveNone() {
        assertFalse(Labels.has(answer(Outcome.WITHHELD, Answers.LABEL), Vouched.KNOWN));
        assertFalse(Labels.has(answer(Outcome.VALID, Answers.LABEL), Vouched.WRONG));
        assertFalse(Labels.has(Answers.verification(Outcome.VALID), Vouched.KNOWN));
        assertFalse(Labels.has(answer(Outcome.VALID, "nonsense"), Vouched.KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"'', **", "1, **", "12, **2", "001, **1", "1234, **34", "１２３４５６７８, **７８", "𠮷野家髙, **家髙", "千代田, **田"})
    @DisplayName("the last two characters at most, never more than half of them, and not how many there are")
    void whatIsMasked(String typed, String masked) {
        assertEquals(masked, Labels.masked(typed));
    }

    @Test
    @DisplayName("it is for the person who was asked about, as far as birth date or branch tell")
    void itIsForThePersonWhoWasAskedAbout() {
        var answer = answer(Outcome.VALID, Answers.LABEL);
        var daughter = new VerificationRequest("00000001", "東京", "001", null, "S58.3.3", null, null, null);
        var nobody = new VerificationRequest("00000001", "東京", "001", "07", "S1.1", null, null, null);

        assertEquals(2, Persons.of(answer).asked(daughter));
        assertEquals(0, Persons.of(answer).asked(nobody));
        assertEquals(
                "上野 次子",
                new Labels(Say.in(Locale.JAPANESE))
                        .label(answer, daughter, 2)
                        .name()
                        .text());
    }

    @Test
    void aLongNameIsWrittenSmaller() {
        var sizes = Stream.of("上野 太郎", "髙﨑𠮷".repeat(5), "髙﨑𠮷".repeat(13) + "髙")
                .map(name -> Answers.of(Outcome.VALID).replace("上野 太郎", name))
                .map(json -> Wire.read(
                        json.replace("\"again\":null", "\"again\":\"" + Answers.LABEL + "\""), Verification.class))
                .map(answer -> new Labels(Say.in(Locale.JAPANESE))
                        .label(answer, asked("東京", "1"), 0)
                        .name()
                        .size())
                .toList();

        assertEquals(List.of("large", "middle", "tight"), sizes);
    }

    private static LabelText label(Outcome outcome, VerificationRequest asked, Locale locale) {
        return new Labels(Say.in(locale)).label(answer(outcome, Answers.LABEL), asked, 0);
    }

    private static VerificationRequest asked(String symbol, String number) {
        return new VerificationRequest("00000001", symbol, number, null, null, null, "K-1", null);
    }

    private static Verification answer(Outcome outcome, String again) {
        return Wire.read(
                Answers.of(outcome).replace("\"again\":null", "\"again\":\"" + again + "\""), Verification.class);
    }
}
