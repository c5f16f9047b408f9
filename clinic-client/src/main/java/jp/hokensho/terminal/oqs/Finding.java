package jp.hokensho.terminal.oqs;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.Details.Insured;
import jp.hokensho.protocol.Verification;

/// One answer as the national shape has room for it. Personal: `toString` masks it.
///
/// @param validity empty where nothing is known: then nothing is said, and never 該当資格なし
/// @param code of ours
/// @param message for the person at the counter; begins with the verification number where there is one
/// @param cover whose, and for how long; empty where that is not known
public record Finding(Optional<Validity> validity, String code, String message, Optional<Cover> cover) {

    /// Nothing is known, and why.
    public static Finding unknown(String code, String message) {
        return new Finding(Optional.empty(), code, message, Optional.empty());
    }

    public boolean isNormal() {
        return validity.isPresent();
    }

    @Override
    public String toString() {
        return "Finding[" + code + "]";
    }

    /// @param from first day; null where it is not known
    /// @param until last day; null while open or not known
    /// @param person empty where nobody is named
    record Cover(String insurer, LocalDate from, LocalDate until, Optional<Person> person) {

        static Cover of(Verification answer, Optional<Person> person) {
            return new Cover(answer.insurer().name(), answer.validFrom(), answer.validUntil(), person);
        }

        @Override
        public String toString() {
            return "Cover[****]";
        }
    }

    /// @param family 1 本人, 2 家族
    /// @param insured name of the insured person
    record Person(
            String family, String insured, String name, String kana, String sex, LocalDate birthDate, String branch) {

        Person {
            requireNonNull(name, "name");
        }

        static Person of(Insured person) {
            return new Person(
                    "1",
                    person.name(),
                    person.name(),
                    person.kana(),
                    person.sex().code(),
                    person.birthDate(),
                    person.branch() == null ? "" : person.branch().digits());
        }

        static Person of(Insured insured, Dependent person) {
            return new Person(
                    "2",
                    insured.name(),
                    person.name(),
                    person.kana(),
                    person.sex().code(),
                    person.birthDate(),
                    person.branch() == null ? "" : person.branch().digits());
        }

        @Override
        public String toString() {
            return "Person[****]";
        }
    }
}
