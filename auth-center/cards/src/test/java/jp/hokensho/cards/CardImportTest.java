package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.hokensho.cards.CardFiles.HEADER;
import static jp.hokensho.cards.CardFiles.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.keys.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-46: an import is checked first, and all or nothing")
class CardImportTest {

    @TempDir
    Path directory;

    private final CardTable table = new CardTable(SecretBox.newKey());
    private final Map<Step, Double> progress = new EnumMap<>(Step.class);
    private final CardImport cards = new CardImport(table, Persons.INSURER, progress::put);
    private Connection connection;
    private Connection other;

    @BeforeEach
    void connect() throws Exception {
        var database = new CardDatabase();
        connection = database.connect();
        other = database.connect();
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
        other.close();
    }

    @Test
    void loadsTenThousandCardsAndShowsItsProgress() throws Exception {
        var changes = load(numbered(0, 10_000));

        assertEquals(new Changes(10_000, 0, 0, 0), changes);
        assertEquals(10_000, count());
        assertEquals(Map.of(Step.CHECKING, 1.0), progress);
    }

    @Test
    void theLoadedPersonIsTheOneInTheFile() throws Exception {
        load(Stream.of(LINE));

        var found = table.in(connection).byCanonicalKey(ListedCards.card("千代田", "12-3", null));

        var again = CardFiles.write(directory, UTF_8, HEADER, CardFiles.exported(found.getFirst()));
        var line = (CardLine.Good) CardFiles.read(again).getFirst();
        assertEquals(found.getFirst(), line.person());
    }

    @Test
    void everyErrorIsNamed() {
        var rejected = rejected(LINE, LINE.replace("06990014", "39990015"), LINE.replace(",1,髙", ",9,髙"));

        assertEquals(2, rejected.count());
        assertEquals(
                List.of(CardFault.OTHER_INSURER, CardFault.MALFORMED),
                rejected.errors().stream().map(CardFinding::fault).toList());
    }

    @Test
    void ofManyErrorsTheFirstThousandAreNamedAndAllAreCounted() {
        var rejected = rejected(
                numbered(0, 2_500).map(line -> line.replace(",1,髙", ",9,髙")).toArray(String[]::new));

        assertEquals(2_500, rejected.count());
        assertEquals(1_000, rejected.errors().size());
    }

    @Test
    void aRejectedFileChangesNothing() throws Exception {
        load(Stream.of(LINE));

        rejected(Stream.concat(numbered(0, 3_000), Stream.of("broken")).toArray(String[]::new));

        assertEquals(1, count());
    }

    @Test
    void aFamilyWithoutInsuredPersonIsRejected() throws Exception {
        var rejected = rejected(LINE, LINE.replace("12-3", "12-4").replace(",1,髙", ",2,髙"));

        assertEquals(List.of(new CardFinding(3, "person", CardFault.NO_INSURED, "")), rejected.errors());
        assertEquals(0, count());
    }

    @Test
    void readersSeeTheOldCardsUntilTheCommit() throws Exception {
        load(Stream.of(LINE));
        var file = write(numbered(0, 2));

        connection.setAutoCommit(false);
        cards.stage(connection, file).load((_, _) -> {});
        var duringTheImport = table.in(other).byCanonicalKey(ListedCards.card("千代田", "12-3", null));
        connection.rollback();

        assertEquals(1, duringTheImport.size());
        assertEquals(1, count());
    }

    @Test
    void tellsWhatIsNewChangedEndedAndUnchanged() throws Exception {
        load(numbered(0, 10));
        var kept = numbered(2, 10);
        var changed = numbered(1, 2).map(line -> line.replace("見本商事", "別商事"));

        var changes = load(Stream.of(kept, changed, numbered(20, 22)).flatMap(lines -> lines));

        assertEquals(new Changes(2, 1, 1, 8), changes);
        assertEquals(11, changes.lines());
    }

    @Test
    void aNewUpdateTimeIsAChange() throws Exception {
        load(Stream.of(LINE));

        assertEquals(new Changes(0, 1, 0, 0), load(Stream.of(LINE.replace("T10:15:00", "T10:15:01"))));
    }

    @Test
    void theOrderOfLinesIsNoChange() throws Exception {
        load(numbered(0, 3));

        var changes = load(numbered(0, 3).sorted(Comparator.reverseOrder()));

        assertEquals(new Changes(0, 0, 0, 3), changes);
        assertEquals(3, count());
    }

    @Test
    void theSameLineTwiceIsRejected() {
        var rejected = rejected(LINE, LINE.replace("12-3", "12-4"), LINE);

        assertEquals(List.of(new CardFinding(4, "", CardFault.DUPLICATE_LINE, "")), rejected.errors());
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() throws Exception {
        load(numbered(0, 10));
        var before = number("select max(xmin::text::bigint) from card_person");

        load(numbered(0, 9));

        assertEquals(before, number("select max(xmin::text::bigint) from card_person"));
        assertEquals(9, count());
    }

    @Test
    void aRowThatWasChangedByHandIsPutRight() throws Exception {
        load(numbered(0, 10));
        other.createStatement().execute("update card_person set valid_until = null, withheld = not withheld");

        load(numbered(0, 10));

        assertEquals(10, count());
        assertFalse(first().withheld());
        assertTrue(first().cover().until().isPresent());
    }

    @Test
    void twinsWithoutBranchAreTwoLines() throws Exception {
        var mother = LINE.replace(",00,1,", ",,1,");
        var twin = LINE.replace(",00,1,", ",,2,");
        load(Stream.of(mother, twin, twin.replace("太郎", "次郎")));

        var changes = load(Stream.of(mother, twin.replace("太郎", "次郎"), twin));

        assertEquals(new Changes(0, 0, 0, 3), changes);
    }

    @Test
    void moreThanATenthThatEndsAsksForAConfirmation() {
        assertFalse(new Changes(5, 1, 1, 8).endsMany());
        assertTrue(new Changes(5, 1, 2, 8).endsMany());
        assertFalse(new Changes(5, 0, 0, 0).endsMany());
        assertFalse(ImportMode.GUARDED.loads(new Changes(0, 0, 1, 0)));
        assertTrue(ImportMode.CONFIRMED.loads(new Changes(0, 0, 1, 0)));
        assertFalse(ImportMode.DRY_RUN.loads(new Changes(1, 0, 0, 0)));
    }

    @Test
    void aPreviewLeavesNothingBehind() throws Exception {
        load(Stream.of(LINE));

        var file = write(numbered(0, 3));
        var changes = CardDatabase.atomically(
                connection, () -> cards.stage(connection, file).changes());

        assertEquals(new Changes(3, 0, 1, 0), changes);
        assertEquals(1, count());
        assertEquals(0, number("select count(*) from pg_class where relname = 'card_staged'"));
    }

    @Test
    void theHashIsThatOfTheFile() throws Exception {
        var file = write(numbered(0, 3));
        var expected = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path()));

        var hash = CardDatabase.atomically(
                connection, () -> cards.stage(connection, file).fileHash());

        assertEquals(HexFormat.of().formatHex(expected), hash);
    }

    private Stream<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> LINE.replace("12-3", "12-" + n));
    }

    private CardFile write(Stream<String> lines) throws Exception {
        return CardFiles.write(
                directory, UTF_8, Stream.concat(Stream.of(HEADER), lines).toArray(String[]::new));
    }

    private Changes load(Stream<String> lines) throws Exception {
        return CardDatabase.load(connection, cards, write(lines));
    }

    private CardFileRejected rejected(String... lines) {
        return assertThrows(CardFileRejected.class, () -> load(Stream.of(lines)));
    }

    private Person first() throws Exception {
        var persons = new ArrayList<Person>();
        table.each(connection, Persons.INSURER, persons::add);
        return persons.getFirst();
    }

    private long count() throws Exception {
        return number("select count(*) from card_person");
    }

    private long number(String sql) throws Exception {
        try (var statement = other.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getLong(1);
        }
    }
}
