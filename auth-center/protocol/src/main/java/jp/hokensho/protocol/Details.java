package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a valid or expired answer says about the persons of a card: personal throughout, so `toString` masks it.
///
/// @param updatedAt 更新日時: when the insurer last changed the card
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Details(Office office, Insured insured, List<Dependent> dependents, Instant updatedAt) {

    public Details {
        requireNonNull(office, "office");
        requireNonNull(insured, "insured");
        requireNonNull(updatedAt, "updatedAt");
        dependents = List.copyOf(dependents);
    }

    @Override
    public String toString() {
        return "Details[****]";
    }

    /// Employer 事業所. Both empty where the scheme has none.
    public record Office(String name, String address) {
        public Office {
            requireNonNull(name, "name");
            requireNonNull(address, "address");
        }

        @Override
        public String toString() {
            return "Office[****]";
        }
    }

    /// @param kana full-width katakana
    /// @param age on the target date
    /// @param branch null where the card has none
    public record Insured(String name, String kana, Sex sex, LocalDate birthDate, int age, Branch branch) {
        public Insured {
            requireNonNull(name, "name");
            requireNonNull(kana, "kana");
            requireNonNull(sex, "sex");
            requireNonNull(birthDate, "birthDate");
        }

        @Override
        public String toString() {
            return "Insured[****]";
        }
    }

    /// @param relation 続柄, the label: `妻`
    /// @param validUntil the dependent's own end; null where open
    public record Dependent(
            String name,
            String kana,
            Sex sex,
            LocalDate birthDate,
            int age,
            String relation,
            Branch branch,
            LocalDate validUntil) {
        public Dependent {
            requireNonNull(name, "name");
            requireNonNull(kana, "kana");
            requireNonNull(sex, "sex");
            requireNonNull(birthDate, "birthDate");
            requireNonNull(relation, "relation");
        }

        @Override
        public String toString() {
            return "Dependent[****]";
        }
    }
}
