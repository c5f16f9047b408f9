package jp.hokensho.cards;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.hokensho.protocol.Branch;

/// Who is meant, among the lines that the same key found (domain.md "Symbol, number, branch").
/// A birth date narrows down the families, a branch selects a person within one. Without a branch the insured person
/// is meant, whoever's birth date was given: the dependents are listed with their own ends.
final class Matching {

    private final Question question;

    Matching(Question question) {
        this.question = question;
    }

    Match among(List<Person> found) {
        var families = found.stream().collect(Collectors.groupingBy(Person::family)).values().stream()
                .filter(this::fits)
                .toList();
        return switch (families.size()) {
            case 0 -> new Match.None();
            case 1 -> within(families.getFirst());
            default -> new Match.Several();
        };
    }

    private boolean fits(List<Person> family) {
        return question.birthDate()
                .map(day -> family.stream()
                        .anyMatch(person -> person.bornOn(day)
                                && branch().map(wanted -> has(person, wanted)).orElse(true)))
                .orElse(true);
    }

    private Match within(List<Person> family) {
        var insured = narrowed(family.stream().filter(Person::insured).toList());
        var wanted = branch().map(branch -> narrowed(
                        family.stream().filter(person -> has(person, branch)).toList()))
                .orElse(insured);
        if (wanted.isEmpty() || insured.isEmpty()) {
            return new Match.None();
        }
        if (several(wanted) || several(insured)) {
            return new Match.Several();
        }
        if (withheld(wanted) || withheld(insured)) {
            return new Match.Withheld();
        }
        return new Match.One(inEffect(wanted), inEffect(insured), dependents(family));
    }

    /// Only those born on the day asked for, where there are any.
    private List<Person> narrowed(List<Person> persons) {
        var born = persons.stream().filter(this::bornAsAsked).toList();
        return born.isEmpty() ? persons : born;
    }

    private boolean bornAsAsked(Person person) {
        return question.birthDate().map(person::bornOn).orElse(true);
    }

    /// Nobody is named who is withheld or whose cover begins later.
    private List<Person> dependents(List<Person> family) {
        return family.stream()
                .filter(Predicate.not(Person::insured))
                .collect(Collectors.groupingBy(Person::identity))
                .values()
                .stream()
                .filter(Predicate.not(Matching::withheld))
                .map(this::inEffect)
                .filter(person -> person.cover().on(question.targetDate()) != Cover.Standing.NOT_YET)
                .sorted(Comparator.comparing(Matching::branchDigits)
                        .thenComparing(person -> person.particulars().birthDate()))
                .toList();
    }

    /// Of a person's lines the one that covers the target date; else the last one begun; else the first to come.
    private Person inEffect(Collection<Person> lines) {
        return lines.stream()
                .min(Comparator.comparing(this::standing).thenComparing(this::byBeginning))
                .orElseThrow();
    }

    private int standing(Person person) {
        return switch (person.cover().on(question.targetDate())) {
            case COVERED -> 0;
            case ENDED -> 1;
            case NOT_YET -> 2;
        };
    }

    private int byBeginning(Person one, Person other) {
        var earlierFirst = one.cover().from().compareTo(other.cover().from());
        return standing(one) == 2 ? earlierFirst : -earlierFirst;
    }

    private static boolean several(List<Person> lines) {
        return lines.stream().map(Person::identity).distinct().count() > 1;
    }

    private static boolean withheld(List<Person> lines) {
        return lines.stream().anyMatch(Person::withheld);
    }

    private static boolean has(Person person, Branch branch) {
        return person.card().branch().filter(branch::equals).isPresent();
    }

    private static String branchDigits(Person person) {
        return person.card().branch().map(Branch::digits).orElse("");
    }

    private Optional<Branch> branch() {
        return question.card().branch();
    }
}
