package jp.hokensho.terminal.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;

/// Those whom an answer names, the insured person first. Nobody where it names none.
public record Persons(List<Person> all) {

    public Persons {
        all = List.copyOf(all);
    }

    public static Persons of(Verification answer) {
        var details = answer.details();
        if (details == null) {
            return new Persons(List.of());
        }
        var insured = details.insured();
        var first = new Person(insured.name(), insured.branch(), insured.birthDate(), answer.validUntil());
        return new Persons(Stream.concat(
                        Stream.of(first),
                        details.dependents().stream().map(person -> dependent(person, answer.validUntil())))
                .toList());
    }

    private static Person dependent(Dependent person, LocalDate until) {
        var own = Optional.ofNullable(person.validUntil()).orElse(until);
        return new Person(person.name(), person.branch(), person.birthDate(), own);
    }

    /// Place of the one who was asked about by branch or birth date; of the insured person where neither tells.
    public int asked(VerificationRequest question) {
        var branch = read(question.branch(), Branch::parse);
        var born = read(question.birthDate(), CardDate::parse);
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).is(branch, born))
                .findFirst()
                .orElse(0);
    }

    /// Empty where nothing was typed, or nothing of that kind.
    private static <T> Optional<T> read(String typed, Function<String, T> reader) {
        try {
            return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(reader);
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    Optional<Person> at(int place) {
        return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }

    /// @param branch null where the card has none
    /// @param until last day of cover; null while open
    public record Person(String name, Branch branch, LocalDate born, LocalDate until) {

        private boolean is(Optional<Branch> asked, Optional<LocalDate> birth) {
            return asked.filter(digits -> digits.equals(branch)).isPresent()
                    || birth.filter(day -> day.equals(born)).isPresent();
        }

        @Override
        public String toString() {
            return "Person[****]";
        }
    }
}
