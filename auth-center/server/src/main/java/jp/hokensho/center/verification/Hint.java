package jp.hokensho.center.verification;

import java.util.Locale;
import java.util.Optional;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Words;

/// What to check or whom to call after an answer that is not VALID. Employers and insurers have days to
/// report, so none of these says, or lets anybody conclude, that a person has no cover.
enum Hint {
    NEWER_CARD(
            "新しい証をお持ちでないか確かめてください。届出が間に合っていないこともあります。認証番号を添えて保険者に電話で確かめられます。",
            "Ask for a newer card. A report may not have arrived yet: the insurer can be called, with the verification"
                    + " number at hand."),
    EARLIER_CARD(
            "対象年月日と、それまでの証をお持ちでないかを確かめてください。認証番号を添えて保険者に電話で確かめられます。",
            "Compare the target date and ask for the card used before. The insurer can be called, with the verification"
                    + " number at hand."),
    COMPARE_CARD(
            "記号・番号・枝番・生年月日を見直してください。登録が間に合っていないこともあります。認証番号を添えて保険者に電話で確かめてください。",
            "Compare symbol, number, branch and birth date. The card may not be registered yet: please call the"
                    + " insurer, with the verification number at hand."),
    COMPARE_INSURER_NUMBER(
            "保険者番号の検証番号が合いません。番号を見直してください。",
            "The check digit of the insurer number is wrong: please compare the digits."),
    INSURER_NOT_REGISTERED(
            "この保険者はこのセンターに登録されていません。番号を見直し、証に書かれた保険者に電話で確かめてください。",
            "This insurer is not registered at this centre. Compare the number, and call the insurer named on the"
                    + " card."),
    SAY_MORE("枝番または生年月日を加えて、もう一度照会してください。", "Ask again with the branch or the birth date."),
    CALL(
            "この照会には自動で回答できません。認証番号を添えて保険者に電話してください。",
            "This question is not answered automatically: please call the insurer, with the verification number at"
                    + " hand."),
    ASK_AGAIN(
            "証の内容についての回答ではありません。少し待ってもう一度照会するか、認証番号を添えて保険者に電話で確かめてください。",
            "This says nothing about the card. Ask again in a while, or call the insurer, with the verification number"
                    + " at hand.");

    private final String japanese;
    private final String english;

    Hint(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /// Empty where nothing helps: the answer is VALID.
    ///
    /// @param answer empty after it was erased
    static Optional<Hint> after(Outcome outcome, Optional<Answer> answer) {
        return switch (outcome) {
            case VALID -> Optional.empty();
            case EXPIRED -> Optional.of(NEWER_CARD);
            case NOT_YET_VALID -> Optional.of(EARLIER_CARD);
            case CARD_NOT_FOUND -> Optional.of(COMPARE_CARD);
            case INSURER_NOT_FOUND -> Optional.of(mistyped(answer) ? COMPARE_INSURER_NUMBER : INSURER_NOT_REGISTERED);
            case AMBIGUOUS -> Optional.of(SAY_MORE);
            case WITHHELD -> Optional.of(CALL);
            case INSURER_UNAVAILABLE -> Optional.of(ASK_AGAIN);
        };
    }

    private static boolean mistyped(Optional<Answer> answer) {
        return answer.filter(given -> given instanceof Answer.InsurerNotFound(var wrong) && wrong)
                .isPresent();
    }

    String words(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
