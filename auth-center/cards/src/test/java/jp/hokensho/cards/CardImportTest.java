package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.hokensho.cards.CardFiles.HEADER;
import static jp.hokensho.cards.CardFiles.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Long> progress = new ArrayList<>();
    private final CardImport cards = new CardImport(table, Persons.INSURER, progress::add);
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
    void loadsTenThousandCardsAndShowsItsProgress() throws Exception {
        var file = write(IntStream.range(0, 10_000).mapToObj(n -> LINE.replace("12-3", "12-" + n)));

        assertEquals(10_000, load(file));

        assertEquals(10_000, count());
        assertEquals(500, progress.getFirst());
        assertEquals(10_000, progress.getLast());
    }

    @Test
    void theLoadedPersonIsTheOneInTheFile() throws Exception {
        load(write(Stream.of(LINE)));

        var found = table.in(connection).byCanonicalKey(ListedCards.card("千代田", "12-3", null));

        var again = CardFiles.write(directory, UTF_8, HEADER, CardFiles.exported(found.getFirst()));
        var line = (CardLine.Good) CardFiles.read(again).getFirst();
        assertEquals(found.getFirst(), line.person());
    }

    @Test
    void checkingNamesEveryError() throws Exception {
        var file = write(Stream.of(LINE, LINE.replace("06990014", "39990015"), LINE.replace(",1,髙", ",9,髙")));

        var rejected = assertThrows(CardFileRejected.class, () -> cards.check(file));

        assertEquals(2, rejected.count());
        assertEquals(
                List.of(CardFault.OTHER_INSURER, CardFault.MALFORMED),
                rejected.errors().stream().map(CardError::fault).toList());
    }

    @Test
    void aRejectedFileChangesNothing() throws Exception {
        load(write(Stream.of(LINE)));
        var file = write(Stream.concat(
                IntStream.range(0, 3_000).mapToObj(n -> LINE.replace("12-3", "99-" + n)), Stream.of("broken")));

        assertThrows(CardFileRejected.class, () -> load(file));

        assertEquals(1, count());
    }

    @Test
    void aFamilyWithoutInsuredPersonIsRejected() throws Exception {
        var file = write(Stream.of(LINE, LINE.replace("12-3", "12-4").replace(",1,髙", ",2,髙")));

        var rejected = assertThrows(CardFileRejected.class, () -> load(file));

        assertEquals(List.of(new CardError(3, "person", CardFault.NO_INSURED, "")), rejected.errors());
        assertEquals(0, count());
    }

    @Test
    void readersSeeTheOldCardsUntilTheCommit() throws Exception {
        load(write(Stream.of(LINE)));
        var file = write(Stream.of(LINE.replace("12-3", "99"), LINE.replace("12-3", "98")));

        connection.setAutoCommit(false);
        cards.load(connection, file);
        assertEquals(2, count());
        connection.rollback();

        assertEquals(1, count());
    }

    private CardFile write(Stream<String> lines) throws Exception {
        return CardFiles.write(
                directory, UTF_8, Stream.concat(Stream.of(HEADER), lines).toArray(String[]::new));
    }

    private long load(CardFile file) throws Exception {
        return CardDatabase.atomically(connection, () -> cards.load(connection, file));
    }

    private int count() throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from card_person")) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }
}
