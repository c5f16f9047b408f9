package jp.hokensho.cards;

import java.sql.SQLException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.Details.Insured;

/// What an insurer with these cards answers. The second keys are tried only when the first finds
/// nothing: `1-23` and `12-3` are two cards.
public final class CardAnswers {

    private CardAnswers() {}

    /// Never `InsurerNotFound` nor `Unavailable`.
    public static Answer answer(Cards cards, Question question) throws SQLException {
        var found = cards.byCanonicalKey(question.card());
        if (found.isEmpty()) {
            found = cards.bySecondKeys(question.card());
        }
        return answer(new Matching(question).among(found), question.targetDate());
    }

    private static Answer answer(Match match, LocalDate day) {
        return switch (match) {
            case Match.One one -> verdict(one, day);
            case Match.None() -> new Answer.CardNotFound();
            case Match.Several() -> new Answer.Ambiguous();
            case Match.Withheld() -> new Answer.Withheld();
        };
    }

    private static Answer verdict(Match.One match, LocalDate day) {
        var cover = match.subject().cover();
        var until = cover.lastDay().orElse(null);
        return switch (cover.on(day)) {
            case NOT_YET -> new Answer.NotYetValid(cover.from());
            case COVERED -> new Answer.Valid(cover.from(), until, details(match, day));
            case ENDED -> new Answer.Expired(cover.from(), until, details(match, day));
        };
    }

    private static Details details(Match.One match, LocalDate day) {
        var dependents = match.dependents().stream()
                .map(person -> dependent(person, day))
                .toList();
        var office = match.insured().particulars().office();
        return new Details(office, insured(match.insured(), day), dependents, updatedAt(match));
    }

    private static Insured insured(Person person, LocalDate day) {
        var told = person.particulars();
        return new Insured(told.name(), kana(told), told.sex(), told.birthDate(), age(told, day), branch(person));
    }

    private static Dependent dependent(Person person, LocalDate day) {
        var told = person.particulars();
        return new Dependent(
                told.name(),
                kana(told),
                told.sex(),
                told.birthDate(),
                age(told, day),
                told.relation(),
                branch(person),
                person.cover().lastDay().orElse(null));
    }

    private static Instant updatedAt(Match.One match) {
        return Stream.concat(Stream.of(match.subject(), match.insured()), match.dependents().stream())
                .map(person -> person.particulars().updatedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// On the target date; 0 for a child born later.
    private static int age(Particulars told, LocalDate day) {
        return Math.max(0, Period.between(told.birthDate(), day).getYears());
    }

    /// Half-width katakana become full-width.
    private static String kana(Particulars told) {
        return Normalizer.normalize(told.kana(), Form.NFKC);
    }

    private static Branch branch(Person person) {
        return person.card().branch().orElse(null);
    }
}
