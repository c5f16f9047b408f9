package jp.hokensho.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Details.Office;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Sex;

/// Made-up people for the tests, changed step by step.
record Persons(Person person) {

    static final InsurerNumber INSURER = InsurerNumber.parse("06990014");
    static final LocalDate BEGIN = LocalDate.of(2020, 4, 1);
    static final Instant UPDATED = Instant.parse("2026-03-31T01:15:00Z");

    static Persons insured(String symbol, String number) {
        var told = new Particulars(
                "上野 太郎", "ウエノ タロウ", Sex.MALE, LocalDate.of(1955, 5, 5), "", new Office("見本商事", "東京都港区1-1"), UPDATED);
        var cover = new Cover(BEGIN, Optional.empty(), Optional.empty());
        var card = new CardKey(INSURER, symbol, number, Optional.empty());
        return new Persons(new Person(card, PersonKind.INSURED, cover, false, told));
    }

    Persons family(String name, String relation, LocalDate birthDate) {
        var told = person.particulars();
        var changed =
                new Particulars(name, told.kana(), Sex.FEMALE, birthDate, relation, told.office(), told.updatedAt());
        return new Persons(new Person(person.card(), PersonKind.FAMILY, person.cover(), false, changed));
    }

    Persons branch(String digits) {
        var card = person.card();
        var changed = new CardKey(card.insurer(), card.symbol(), card.number(), Optional.of(Branch.parse(digits)));
        return new Persons(new Person(changed, person.kind(), person.cover(), person.withheld(), person.particulars()));
    }

    Persons cover(LocalDate from, LocalDate until, LocalDate lostOn) {
        var changed = new Cover(from, Optional.ofNullable(until), Optional.ofNullable(lostOn));
        return new Persons(new Person(person.card(), person.kind(), changed, person.withheld(), person.particulars()));
    }

    Persons born(LocalDate day) {
        var told = person.particulars();
        var changed = new Particulars(
                told.name(), told.kana(), told.sex(), day, told.relation(), told.office(), told.updatedAt());
        return new Persons(new Person(person.card(), person.kind(), person.cover(), person.withheld(), changed));
    }

    Persons withheld() {
        return new Persons(new Person(person.card(), person.kind(), person.cover(), true, person.particulars()));
    }
}
