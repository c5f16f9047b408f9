package jp.hokensho.acceptance.madeup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// One line of a card file: one made-up person of one family.
///
/// @param branch empty on cards of before 2021
/// @param birthDate in any form a card may have
/// @param validUntil null while open
/// @param lostOn null while covered: the first day without cover
public record Card(
        Key key, String branch, Person person, String birthDate, Cover cover, Office office, Instant updatedAt) {

    static final List<String> COLUMNS = List.of(
            "insurer_number",
            "symbol",
            "number",
            "branch",
            "person",
            "name",
            "kana",
            "sex",
            "birth_date",
            "relation",
            "valid_from",
            "valid_until",
            "lost_on",
            "office_name",
            "office_address",
            "withheld",
            "updated_at");

    /// What a family shares.
    public record Key(String insurer, String symbol, String number) {}

    /// @param relation 本人 for the insured
    /// @param sex 1 男, 2 女
    public record Person(String name, String kana, int sex, String relation) {
        boolean insured() {
            return relation.equals("本人");
        }
    }

    public record Cover(LocalDate from, LocalDate until, LocalDate lostOn, boolean withheld) {
        Cover(LocalDate from) {
            this(from, null, null, false);
        }
    }

    public record Office(String name, String address) {
        static final Office NONE = new Office("", "");
    }

    Card withBranch(String number) {
        return new Card(key, number, person, birthDate, cover, office, updatedAt);
    }

    Card with(Key other) {
        return new Card(other, branch, person, birthDate, cover, office, updatedAt);
    }

    public String csv() {
        return List.of(
                        key.insurer(),
                        key.symbol(),
                        key.number(),
                        branch,
                        person.insured() ? "1" : "2",
                        person.name(),
                        person.kana(),
                        Integer.toString(person.sex()),
                        birthDate,
                        person.relation(),
                        cover.from().toString(),
                        Objects.toString(cover.until(), ""),
                        Objects.toString(cover.lostOn(), ""),
                        office.name(),
                        office.address(),
                        cover.withheld() ? "1" : "0",
                        updatedAt.toString())
                .stream()
                .collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return "Card[****]";
    }
}
