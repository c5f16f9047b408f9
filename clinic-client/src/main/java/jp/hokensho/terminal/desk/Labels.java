package jp.hokensho.terminal.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.desk.LabelText.Sized;
import jp.hokensho.terminal.text.QrCode;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Width;

/// Writes labels シール. Others will read them: symbol and number are masked, as the law wants it, and no word of
/// a verdict says that somebody has no insurance.
public final class Labels {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /// Columns that fit into one line of large letters, and into two of middle ones.
    private static final int LARGE = 22;
    private static final int MIDDLE = 56;
    private static final int TAIL = 2;

    private final Say say;
    private final Days days;
    private final Width width;

    public Labels(Say say) {
        this.say = say;
        this.days = new Days(say);
        this.width = Width.of(say.locale());
    }

    /// Every answer has one, a negative one too, but for two: that a person's insurer answers nobody is not for others
    /// to read, and what the insurer's signature denies is not handed on.
    public static boolean has(Verification answer, Vouched vouched) {
        return token(answer).isPresent() && answer.outcome() != Outcome.WITHHELD && vouched != Vouched.WRONG;
    }

    private static Optional<String> token(Verification answer) {
        try {
            return Optional.ofNullable(answer.again()).map(Label::parse).map(Label::token);
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    /// @param asked what was typed; blank where the answer was looked up by its number
    /// @param place whose label it is, of [Persons]
    public LabelText label(Verification answer, VerificationRequest asked, int place) {
        var person = Persons.of(answer).at(place);
        var verdict = Verdict.of(answer.outcome(), say.locale());
        return new LabelText(
                sized(person.map(Persons.Person::name)
                        .or(() -> typed(asked.patientRef()))
                        .orElse("")),
                sized(verdict.sign() + " " + verdict.word()),
                answer.verificationNumber().grouped(),
                lines(answer, asked, person.map(Persons.Person::until)),
                asked(answer),
                QrCode.of(token(answer).orElseThrow()));
    }

    private Sized sized(String text) {
        var columns = width.of(text);
        if (columns <= LARGE) {
            return new Sized(text, "large");
        }
        return new Sized(text, columns <= MIDDLE ? "middle" : "tight");
    }

    private List<String> lines(Verification answer, VerificationRequest asked, Optional<LocalDate> until) {
        var lines = new ArrayList<String>();
        if (answer.validFrom() == null) {
            call(answer).ifPresent(lines::add);
        } else {
            lines.addAll(period(answer, until.or(() -> Optional.ofNullable(answer.validUntil()))));
        }
        insurer(answer, asked).ifPresent(number -> lines.add(say.of("label.insurer", number)));
        card(asked).ifPresent(lines::add);
        return lines;
    }

    /// In both calendars.
    private List<String> period(Verification answer, Optional<LocalDate> until) {
        var from = answer.validFrom();
        var open = answer.outcome() == Outcome.NOT_YET_VALID ? "" : say.of("desk.open");
        var own = say.of(
                "label.period", days.narrow(from), until.map(days::narrow).orElse(open));
        var other = say.of("label.period", other(from), until.map(this::other).orElse(""));
        return List.of(say.of("label.valid", own).strip(), "(" + other.strip() + ")");
    }

    private String other(LocalDate day) {
        return say.japanese() ? day.toString() : CardDate.shortEra(day);
    }

    /// A verdict that settles nothing says whom to call.
    private static Optional<String> telephone(Verification answer) {
        return Optional.ofNullable(answer.insurer())
                .map(Verification.InsurerInfo::telephone)
                .filter(number -> !number.isBlank());
    }

    private Optional<String> call(Verification answer) {
        return telephone(answer).map(number -> say.of("label.call", number));
    }

    private static Optional<String> insurer(Verification answer, VerificationRequest asked) {
        return Optional.ofNullable(answer.insurer())
                .map(insurer -> insurer.number().printed())
                .or(() -> typed(asked.insurerNumber()));
    }

    private Optional<String> card(VerificationRequest asked) {
        return typed(asked.number())
                .map(number -> say.of(
                        "label.card", typed(asked.symbol()).map(Labels::masked).orElse("-"), masked(number)));
    }

    /// The last two characters, and never more than half of them. How many there are is not told.
    static String masked(String text) {
        var length = text.codePointCount(0, text.length());
        var shown = Math.min(TAIL, length / 2);
        return "**" + text.substring(text.offsetByCodePoints(text.length(), -shown));
    }

    private List<String> asked(Verification answer) {
        var day = LocalDate.ofInstant(answer.verifiedAt(), TOKYO);
        return List.of(
                say.of("label.target", days.narrow(answer.targetDate())), say.of("label.asked", days.narrow(day)));
    }

    private static Optional<String> typed(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
