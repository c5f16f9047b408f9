package jp.hokensho.terminal.oqs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.VerificationRequest;

/// Whom a question is about. The national shape answers about one person; our insurers give a verdict on the branch
/// that was asked, or, without one, on the insured person, whoever's birth date was given (domain.md "Symbol, number,
/// branch"). So who is asked by birth date alone is looked for among the persons of the answer.
sealed interface Subject {

    /// The verdict is the insured person's, and so is the question.
    record Insured() implements Subject {}

    /// The verdict is this dependent's: it was asked by branch.
    record Branched(Dependent person) implements Subject {}

    /// The verdict is the insured person's, the question is about this dependent.
    record Born(Dependent person) implements Subject {}

    /// The verdict is on whoever was asked about, whom the answer does not name.
    record Unnamed() implements Subject {}

    /// Two of the family were born that day, and no branch tells them apart.
    record Several() implements Subject {}

    /// The answer names nobody of that birth date: sealed, withheld, or not covered yet.
    record Nobody() implements Subject {}

    static Subject of(VerificationRequest asked, Details details) {
        var branch = given(asked.branch()).map(Branch::parse);
        if (branch.isPresent()) {
            return details == null ? new Unnamed() : branched(branch.get(), details);
        }
        var born = given(asked.birthDate()).map(CardDate::parse);
        if (born.isPresent()) {
            return details == null ? new Nobody() : born(born.get(), details);
        }
        return details == null ? new Unnamed() : new Insured();
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank());
    }

    private static Subject branched(Branch branch, Details details) {
        if (branch.equals(details.insured().branch())) {
            return new Insured();
        }
        var persons = details.dependents().stream()
                .filter(person -> branch.equals(person.branch()))
                .toList();
        return persons.size() == 1 ? new Branched(persons.getFirst()) : new Unnamed();
    }

    private static Subject born(LocalDate day, Details details) {
        if (day.equals(details.insured().birthDate())) {
            return new Insured();
        }
        List<Dependent> persons = details.dependents().stream()
                .filter(person -> day.equals(person.birthDate()))
                .toList();
        return switch (persons.size()) {
            case 0 -> new Nobody();
            case 1 -> new Born(persons.getFirst());
            default -> new Several();
        };
    }
}
