package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Details.Office;
import jp.hokensho.protocol.Sex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What was loaded comes out again, so that it can be compared with the original.
class ImportExportTest {

    private static final Charset LEGACY = Encoding.WINDOWS_31J.charset();
    private static final List<String> PARTS =
            List.of("髙_﨑_𠮷_①_㈱_漢_ア_ｱ_ﾞ_あ_Z_9_\"_,_'_;_#_=_－_−_・_〜_～_a b_辻\uDB40\uDD00".split("_"));
    private static final CardDatabase DATABASE = database();

    private final CardTable table = new CardTable(SecretBox.newKey());
    private final CardImport cards = new CardImport(table, Persons.INSURER, (_, _) -> {});
    private final CardExport export = new CardExport(table, Persons.INSURER, (_, _) -> {});

    @Property(tries = 60)
    @Label("an export holds the lines of the import, in their order, and importing it changes nothing")
    void exportUndoesImport(@ForAll("files") List<Person> persons) throws Exception {
        try (var connection = DATABASE.connect()) {
            CardDatabase.load(connection, table, persons);

            var exported = exported(connection, UTF_8);

            assertEquals(persons, read(exported));
            assertEquals(new Changes(0, 0, 0, persons.size()), loaded(connection, exported));
            assertArrayEquals(exported, exported(connection, UTF_8));
        }
    }

    @Property(tries = 30)
    @Label("what windows-31j can write comes back from it")
    void legacyExportUndoesImport(@ForAll("legacyFiles") List<Person> persons) throws Exception {
        try (var connection = DATABASE.connect()) {
            CardDatabase.load(connection, table, persons);

            assertEquals(persons, read(exported(connection, LEGACY)));
        }
    }

    @Property(tries = 30)
    @Label("windows-31j gives the same persons, or names every cell that it cannot write")
    void legacyFilesLoseNothing(@ForAll("files") List<Person> persons) throws Exception {
        try (var connection = DATABASE.connect()) {
            CardDatabase.load(connection, table, persons);
            var unwritable = persons.stream()
                    .flatMap(person -> CardText.cells(person).stream())
                    .filter(cell -> !LEGACY.newEncoder().canEncode(cell))
                    .count();

            if (unwritable == 0) {
                assertEquals(persons, read(exported(connection, LEGACY)));
            } else {
                var rejected = assertThrows(CardFileRejected.class, () -> exported(connection, LEGACY));
                assertEquals(unwritable, rejected.count());
            }
        }
    }

    @Example
    void aCellThatCannotBeWrittenIsNamedAndNothingIsWritten() throws Exception {
        var out = new ByteArrayOutputStream();
        var persons = List.of(
                Persons.insured("東京", "1").person(),
                Persons.insured("東京", "2").person(),
                Persons.insured("𠮷野", "3").person());
        try (var connection = DATABASE.connect()) {
            CardDatabase.load(connection, table, persons);

            var rejected = assertThrows(CardFileRejected.class, () -> export.write(connection, out, LEGACY));

            assertEquals(List.of(new CardFinding(4, "symbol", CardFault.NOT_WRITABLE, "漢漢")), rejected.errors());
            assertEquals(0, out.size());
        }
    }

    @Provide
    Arbitrary<List<Person>> files() {
        return files(PARTS);
    }

    @Provide
    Arbitrary<List<Person>> legacyFiles() {
        return files(PARTS.stream().filter(LEGACY.newEncoder()::canEncode).toList());
    }

    private static Arbitrary<List<Person>> files(List<String> parts) {
        return persons(parts).list().ofMinSize(1).ofMaxSize(30).map(persons -> IntStream.range(0, persons.size())
                .mapToObj(n -> numbered(persons.get(n), n))
                .toList());
    }

    private static Arbitrary<Person> persons(List<String> parts) {
        var until = days().optional(0.5);
        var card = Combinators.combine(
                        texts(parts, 0, 20),
                        Arbitraries.integers().between(0, 99).optional(0.5))
                .as((symbol, branch) ->
                        new CardKey(Persons.INSURER, symbol, "1", branch.map(n -> new Branch("%02d".formatted(n)))));
        var cover = Combinators.combine(days(), until, until).as(ImportExportTest::cover);
        return Combinators.combine(card, cover, Arbitraries.of(true, false), particulars(parts))
                .as((key, days, withheld, told) -> new Person(key, PersonKind.INSURED, days, withheld, told));
    }

    private static Cover cover(LocalDate from, Optional<LocalDate> until, Optional<LocalDate> lostOn) {
        return new Cover(from, until.filter(day -> !day.isBefore(from)), lostOn.filter(day -> !day.isBefore(from)));
    }

    private static Arbitrary<Particulars> particulars(List<String> parts) {
        var office =
                Combinators.combine(texts(parts, 0, 100), texts(parts, 0, 200)).as(Office::new);
        var updated = Arbitraries.longs().between(0, 4_000_000_000_000_000L).map(ImportExportTest::micros);
        return Combinators.combine(
                        texts(parts, 1, 100),
                        texts(parts, 1, 100),
                        Arbitraries.of(Sex.class),
                        days(),
                        texts(parts, 0, 20),
                        office,
                        updated)
                .as(Particulars::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1868, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Instant micros(long sinceEpoch) {
        return Instant.EPOCH.plusNanos(sinceEpoch % 1_000_000 * 1_000).plusSeconds(sinceEpoch / 1_000_000);
    }

    /// What a cell may hold: marks that CSV minds, blanks within, kanji of two code units, old and half-width letters.
    private static Arbitrary<String> texts(List<String> parts, int min, int max) {
        return Arbitraries.of(parts)
                .list()
                .ofMinSize(min)
                .ofMaxSize(Math.max(min, max / 3))
                .map(some -> String.join("", some));
    }

    /// Each a family of its own.
    private static Person numbered(Person person, int number) {
        var card = person.card();
        var own = new CardKey(card.insurer(), card.symbol(), "N" + number, card.branch());
        return new Person(own, person.kind(), person.cover(), person.withheld(), person.particulars());
    }

    private byte[] exported(Connection connection, Charset charset) throws Exception {
        var out = new ByteArrayOutputStream();
        export.write(connection, out, charset);
        return out.toByteArray();
    }

    private Changes loaded(Connection connection, byte[] file) throws Exception {
        return stored(file, from -> CardDatabase.load(connection, cards, from));
    }

    private static List<Person> read(byte[] file) throws Exception {
        return stored(file, CardFiles::read).stream()
                .map(line -> ((CardLine.Good) line).person())
                .toList();
    }

    private static <T> T stored(byte[] file, Reading<T> reading) throws Exception {
        var path = Files.write(Files.createTempFile("export", ".csv"), file);
        try {
            return reading.of(CardFile.open(path));
        } finally {
            Files.delete(path);
        }
    }

    private interface Reading<T> {
        T of(CardFile file) throws Exception;
    }

    private static CardDatabase database() {
        try {
            return new CardDatabase();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
