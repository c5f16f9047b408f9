package jp.hokensho.terminal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Seal;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.text.Ink;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Width;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The screens a person sees, kept whole in `screens/`.
class ScreensTest {

    private static final int COLUMNS = 80;

    static Stream<Arguments> screens() {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(Outcome.values()).map(outcome -> Arguments.of(outcome, locale)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    @DisplayName("R-03 R-04: each outcome has its screen, word for word")
    void eachOutcomeHasItsScreen(Outcome outcome, Locale locale) throws IOException {
        var name = "/screens/" + outcome.name().toLowerCase(Locale.ROOT) + "_" + locale.getLanguage() + ".txt";
        try (var expected = ScreensTest.class.getResourceAsStream(name)) {
            assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), screen(outcome, locale));
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void noLineIsWiderThanTheScreen(Outcome outcome, Locale locale) {
        var width = Width.of(locale);

        var widest = screen(outcome, locale).lines().mapToInt(width::of).max().orElseThrow();

        assertTrue(widest <= COLUMNS, () -> "widest line: " + widest);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void noScreenSaysThatSomebodyIsUninsured(Outcome outcome, Locale locale) {
        var screen = screen(outcome, locale).toLowerCase(Locale.ROOT);

        assertFalse(screen.matches("(?s).*(無保険|未加入|保険に入って|無資格|uninsured|not insured|no insurance).*"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VALID", "INSURER_NOT_FOUND"})
    @DisplayName("R-08: an answer that is not valid says whom to call and what number to quote")
    void aNegativeAnswerSaysWhomToCall(Outcome outcome) {
        var advice = String.join("\n", sheet(outcome, Locale.JAPANESE).advice());

        assertTrue(advice.contains("03-0000-0000"), advice);
        assertTrue(advice.contains("0000 0000 0000 0000 0703"), advice);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSURER_NOT_FOUND"})
    void nothingIsAdvisedTwice(Outcome outcome) {
        var hinted = new Desk(Say.in(Locale.JAPANESE))
                .sheet(new Opened(Answers.hinted(outcome, "センターのヒント"), Seal.NOT_DUE), Vouched.NOT_DUE);

        assertEquals(sheet(outcome, Locale.JAPANESE).advice(), hinted.advice());
    }

    @Test
    void aWrongCheckDigitIsSaidInPlaceOfTheAdvice() {
        var plain = sheet(Outcome.INSURER_NOT_FOUND, Locale.JAPANESE).advice();

        var hinted = new Desk(Say.in(Locale.JAPANESE))
                .sheet(
                        new Opened(Answers.hinted(Outcome.INSURER_NOT_FOUND, "検証番号が合いません。"), Seal.NOT_DUE),
                        Vouched.NOT_DUE)
                .advice();

        assertEquals("検証番号が合いません。", hinted.getFirst());
        assertEquals(plain.subList(1, plain.size()), hinted.subList(1, hinted.size()));
    }

    @Test
    void aSilentInsurerNeverLooksLikeAMissingCard() {
        var silent = sheet(Outcome.INSURER_UNAVAILABLE, Locale.JAPANESE).verdict();
        var missing = sheet(Outcome.CARD_NOT_FOUND, Locale.JAPANESE).verdict();

        assertNotEquals(missing.sign(), silent.sign());
        assertNotEquals(missing.word(), silent.word());
        assertNotEquals(missing.tone(), silent.tone());
    }

    private static Sheet sheet(Outcome outcome, Locale locale) {
        return new Desk(Say.in(locale)).sheet(new Opened(Answers.verification(outcome), Seal.NOT_DUE), Vouched.NOT_DUE);
    }

    private static String screen(Outcome outcome, Locale locale) {
        return new Paper(Width.of(locale), COLUMNS, Ink.PLAIN)
                .lines(sheet(outcome, locale)).stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
