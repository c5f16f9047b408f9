package jp.hokensho.cards;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-40: the table of cards, found by keyed tags, sealed at rest")
class CardTableTest {

    private static final LocalDate TODAY = ListedCards.TODAY;

    private final CardTable table = new CardTable(SecretBox.newKey());
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = new CardDatabase().connect();
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
    }

    @Test
    void givesBackWhatWasWritten() throws Exception {
        var insured = Persons.insured("東京", "００１-2")
                .branch("00")
                .cover(Persons.BEGIN, LocalDate.of(2027, 3, 31), LocalDate.of(2026, 1, 1));
        replace(insured);

        var found = table.in(connection).byCanonicalKey(ListedCards.card(" 東京", "001－2", null));

        assertEquals(List.of(insured.person()), found);
    }

    @Test
    void severalCardsAtOnceAreFoundAsEachAlone() throws Exception {
        var insurer = InsurerNumber.parse("06990014");
        replace(Persons.insured("東京", "001"), Persons.insured("東京", "002").branch("00"));
        var cards = Set.of(
                ListedCards.card("東京", "001", null),
                ListedCards.card("東京", "００１", null),
                ListedCards.card("東京", "002", "00"),
                ListedCards.card("東京", "003", null));

        var found = table.find(connection, insurer, cards);

        assertEquals(cards, found.keySet());
        for (var card : cards) {
            assertEquals(table.in(connection).byCanonicalKey(card), found.get(card));
        }
        assertEquals(
                List.of(0, 1, 1, 1),
                found.values().stream().map(List::size).sorted().toList());
    }

    @Test
    void answersAsTheWordsOfTheDomainDo() throws Exception {
        var persons = IntStream.range(1, 80)
                .mapToObj(n -> Persons.insured(n % 3 == 0 ? "" : "記" + n % 5, n % 2 == 0 ? "0" + n : n + "-" + n % 7))
                .toArray(Persons[]::new);
        replace(persons);
        var expected = ListedCards.of(persons);

        for (var typed = 1; typed < 80; typed++) {
            for (var symbol : List.of("", "記1", "記3")) {
                var number = typed % 4 == 0 ? "00" + typed : typed + "" + typed % 7;
                assertEquals(expected.asked(symbol, number), asked(symbol, number), symbol + " " + number);
            }
        }
    }

    @Test
    void replacingLeavesNothingOfBeforeAndOtherInsurersAlone() throws Exception {
        var other = InsurerNumber.parse("39990015");
        var old = Persons.insured("東京", "001");
        var elsewhere = new CardKey(other, "東京", "001", Optional.empty());
        replace(old);
        var foreign = new Person(
                elsewhere,
                old.person().kind(),
                old.person().cover(),
                false,
                old.person().particulars());
        CardDatabase.load(connection, table, List.of(foreign));

        replace(Persons.insured("東京", "002"));

        assertEquals(new Answer.CardNotFound(), asked("東京", "001"));
        assertEquals(1, table.in(connection).byCanonicalKey(elsewhere).size());
    }

    @Test
    void holdsNoPersonalTextInPlain() throws Exception {
        replace(Persons.insured("東京ABC", "98765432").branch("07"));

        var stored = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from card_person")) {
            rows.next();
            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                stored.append(text(rows.getBytes(column)));
            }
        }

        assertTrue(stored.indexOf("06990014") >= 0);
        for (var secret : List.of("東京", "ABC", "98765432", "上野", "1955", "見本")) {
            assertFalse(stored.indexOf(secret) >= 0, secret);
        }
    }

    @Test
    void aRowChangedByHandDoesNotOpen() throws Exception {
        replace(Persons.insured("東京", "001").cover(Persons.BEGIN, LocalDate.of(2026, 3, 31), null));

        connection.createStatement().execute("update card_person set valid_until = null");

        assertThrows(SealBroken.class, () -> asked("東京", "001"));
    }

    @Test
    void aRowOfAnotherPersonDoesNotOpenInThisPlace() throws Exception {
        replace(Persons.insured("東京", "001"), Persons.insured("東京", "002"));

        connection.createStatement().execute("""
                update card_person mine set sealed = other.sealed from card_person other
                where mine.line = 2 and other.line = 3""");

        assertThrows(SealBroken.class, () -> asked("東京", "001"));
    }

    @Test
    void eachInsurerAndEachKeyVersionHasItsOwnKey() throws Exception {
        var master = SecretBox.newKey();
        var keys = new CardKeys(master, Persons.INSURER);
        var other = new CardKeys(master, InsurerNumber.parse("39990015"));
        var card = ListedCards.card("東京", "001", null).canonical();
        var sealed = keys.box().seal(new byte[8], new byte[0]);
        short next = CardKeys.VERSION + 1;

        assertThrows(SealBroken.class, () -> other.box().open(sealed, new byte[0]));
        assertThrows(SealBroken.class, () -> keys.boxOf(next).open(sealed, new byte[0]));
        assertArrayEquals(new byte[8], keys.boxOf(CardKeys.VERSION).open(sealed, new byte[0]));
        assertFalse(Arrays.equals(keys.tag(card), other.tag(card)));
    }

    @Test
    void theRowSaysWithWhichVersionItWasSealed() throws Exception {
        replace(Persons.insured("東京", "001"));

        connection.createStatement().execute("update card_person set key_version = 2");

        assertThrows(SealBroken.class, () -> asked("東京", "001"));
    }

    @Test
    void anotherMasterKeyFindsNothing() throws Exception {
        replace(Persons.insured("東京", "001"));

        var cards = new CardTable(SecretBox.newKey()).in(connection);

        assertEquals(List.of(), cards.byCanonicalKey(ListedCards.card("東京", "001", null)));
    }

    private static String text(byte[] column) {
        return column == null ? "" : new String(column, StandardCharsets.UTF_8);
    }

    private Answer asked(String symbol, String number) throws Exception {
        var question = new Question(ListedCards.card(symbol, number, null), Optional.empty(), TODAY);
        return CardAnswers.answer(table.in(connection), question);
    }

    private void replace(Persons... persons) throws Exception {
        CardDatabase.load(
                connection, table, Stream.of(persons).map(Persons::person).toList());
    }
}
