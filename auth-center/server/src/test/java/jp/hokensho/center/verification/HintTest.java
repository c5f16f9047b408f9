package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A negative answer tells whom to ask, and never that somebody has no cover.
class HintTest {

    private static final Pattern UNINSURED = Pattern.compile(
            "無保険|無資格|資格がない|資格なし|加入していない|uninsured|not insured|no cover|not covered", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource
    void noHintSaysThatAPersonIsUninsured(Hint hint) {
        assertFalse(UNINSURED
                .matcher(hint.words(Locale.JAPANESE) + hint.words(Locale.ENGLISH))
                .find());
    }

    @ParameterizedTest
    @EnumSource
    void noVerdictSaysThatAPersonIsUninsured(Outcome outcome) {
        assertFalse(UNINSURED
                .matcher(outcome.message(Locale.JAPANESE) + outcome.message(Locale.ENGLISH))
                .find());
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerButValidSaysWhatToDo(Outcome outcome) {
        assertEquals(
                outcome != Outcome.VALID, Hint.after(outcome, Optional.empty()).isPresent());
    }

    @Test
    void aWrongCheckDigitIsToldApartFromAnUnregisteredInsurer() {
        assertNotEquals(
                Hint.after(Outcome.INSURER_NOT_FOUND, Optional.of(new Answer.InsurerNotFound(true))),
                Hint.after(Outcome.INSURER_NOT_FOUND, Optional.of(new Answer.InsurerNotFound(false))));
    }
}
