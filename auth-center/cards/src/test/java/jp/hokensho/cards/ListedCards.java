package jp.hokensho.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CanonicalKey;
import jp.hokensho.protocol.CardKey;

/// Cards in memory, searched by the words of domain.md without any index: what the table is compared with.
record ListedCards(List<Person> persons) implements Cards {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static ListedCards of(Persons... persons) {
        return new ListedCards(Stream.of(persons).map(Persons::person).toList());
    }

    @Override
    public List<Person> byCanonicalKey(CardKey card) {
        return same(card, key -> key);
    }

    @Override
    public List<Person> bySecondKeys(CardKey card) {
        return Stream.concat(
                        same(card, CanonicalKey::withoutDashes).stream(),
                        same(card, CanonicalKey::withoutLeadingZeros).stream())
                .distinct()
                .toList();
    }

    private List<Person> same(CardKey card, Function<CanonicalKey, CanonicalKey> key) {
        var wanted = key.apply(card.canonical());
        return persons.stream()
                .filter(person -> person.card().insurer().equals(card.insurer()))
                .filter(person -> key.apply(person.card().canonical()).equals(wanted))
                .toList();
    }

    Answer asked(String symbol, String number) throws Exception {
        return asked(card(symbol, number, null), Optional.empty(), TODAY);
    }

    Answer asked(CardKey card, Optional<LocalDate> birthDate, LocalDate day) throws Exception {
        return CardAnswers.answer(this, new Question(card, birthDate, day));
    }

    static CardKey card(String symbol, String number, String branch) {
        return new CardKey(
                Persons.INSURER, symbol, number, Optional.ofNullable(branch).map(Branch::parse));
    }
}
