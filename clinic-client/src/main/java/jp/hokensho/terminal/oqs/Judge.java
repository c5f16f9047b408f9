package jp.hokensho.terminal.oqs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.desk.Desk;
import jp.hokensho.terminal.oqs.Finding.Cover;
import jp.hokensho.terminal.oqs.Finding.Person;
import jp.hokensho.terminal.text.Say;

/// Says in the national codes what an answer says in ours. What is not known (照会不能, 自動応答不可, an insurer that the
/// centre does not know, an answer that is signed wrongly) has no code there: it is a failed row, never 該当資格なし.
public final class Judge {

    private final Say say;

    public Judge(Say say) {
        this.say = say;
    }

    /// @param asked as the centre was asked
    public Finding finding(VerificationRequest asked, Opened opened, Vouched vouched) {
        var answer = opened.answer();
        if (vouched == Vouched.WRONG) {
            return Finding.unknown("STATEMENT_WRONG", message(opened, vouched, ""));
        }
        return switch (answer.outcome()) {
            case VALID -> valid(asked, opened, vouched);
            case EXPIRED, NOT_YET_VALID -> told(Validity.INVALID, opened, vouched, invalid(asked, answer));
            case CARD_NOT_FOUND -> told(Validity.NONE, opened, vouched, Optional.empty());
            case AMBIGUOUS -> told(Validity.SEVERAL, opened, vouched, Optional.empty());
            case INSURER_NOT_FOUND, WITHHELD, INSURER_UNAVAILABLE ->
                Finding.unknown(answer.outcome().name(), message(opened, vouched));
        };
    }

    private Finding valid(VerificationRequest asked, Opened opened, Vouched vouched) {
        var answer = opened.answer();
        return switch (Subject.of(asked, answer.details())) {
            case Subject.Insured() ->
                told(
                        Validity.VALID,
                        opened,
                        vouched,
                        named(answer, Person.of(answer.details().insured())));
            case Subject.Branched(var person) ->
                told(Validity.VALID, opened, vouched, named(answer, of(answer, person)));
            case Subject.Born(var person) -> born(opened, vouched, person);
            case Subject.Unnamed() ->
                told(Validity.VALID, opened, vouched, Optional.of(Cover.of(answer, Optional.empty())));
            case Subject.Several() ->
                new Finding(
                        Optional.of(Validity.SEVERAL),
                        "SEVERAL_BORN",
                        message(opened, vouched, say.of("oqs.several_born")),
                        Optional.empty());
            case Subject.Nobody() ->
                Finding.unknown("PERSON_UNKNOWN", message(opened, vouched, say.of("oqs.person_unknown")));
        };
    }

    /// The insured person's cover says nothing about when a dependent's began; its own end is known.
    private Finding born(Opened opened, Vouched vouched, Dependent person) {
        var answer = opened.answer();
        var until = person.validUntil();
        var ended = until != null && until.isBefore(answer.targetDate());
        var cover = new Cover(answer.insurer().name(), null, until, Optional.of(of(answer, person)));
        return ended
                ? new Finding(
                        Optional.of(Validity.INVALID),
                        "DEPENDENT_ENDED",
                        message(opened, vouched, say.of("oqs.dependent_ended")),
                        Optional.of(cover))
                : told(Validity.VALID, opened, vouched, Optional.of(cover));
    }

    /// The period of a cover that ended, or did not begin yet, is the subject's own where it was asked by branch; else
    /// the insured person's.
    private static Optional<Cover> invalid(VerificationRequest asked, Verification answer) {
        if (answer.details() == null) {
            return Optional.of(Cover.of(answer, Optional.empty()));
        }
        return switch (Subject.of(asked, answer.details())) {
            case Subject.Insured() -> named(answer, Person.of(answer.details().insured()));
            case Subject.Branched(var person) -> named(answer, of(answer, person));
            case Subject.Born(var person) ->
                Optional.of(
                        new Cover(answer.insurer().name(), null, person.validUntil(), Optional.of(of(answer, person))));
            case Subject.Unnamed(), Subject.Several(), Subject.Nobody() ->
                Optional.of(Cover.of(answer, Optional.empty()));
        };
    }

    private static Optional<Cover> named(Verification answer, Person person) {
        return Optional.of(Cover.of(answer, Optional.of(person)));
    }

    private static Person of(Verification answer, Dependent person) {
        return Person.of(answer.details().insured(), person);
    }

    private Finding told(Validity validity, Opened opened, Vouched vouched, Optional<Cover> cover) {
        return new Finding(Optional.of(validity), opened.answer().outcome().name(), message(opened, vouched), cover);
    }

    /// `認証番号 00000000000000000703 記号番号なし …`: the national shape has no place for the number, so it stands first in
    /// the message, as 20 digits.
    ///
    /// @param words the verdict
    private String message(Opened opened, Vouched vouched, String words) {
        var number = say.of("oqs.number", opened.answer().verificationNumber().toString());
        var advice = new Desk(say).sheet(opened, vouched).advice();
        return Stream.concat(Stream.of(number, words), advice.stream())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String message(Opened opened, Vouched vouched) {
        return message(opened, vouched, opened.answer().outcome().message(say.locale()));
    }

    /// Of a row that the centre refused.
    public static String code(String type) {
        return type.replaceFirst("^urn:hokensho:problem:", "")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }
}
