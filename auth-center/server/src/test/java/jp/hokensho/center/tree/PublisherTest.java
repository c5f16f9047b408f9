package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Events;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Journals;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Row 1 is always the checkpoint's key; stream 7.
@DisplayName("What is recorded is published, and what was published stays (R-22)")
class PublisherTest {

    private static final int STREAM = 7;

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);

    @TempDir
    Path folder;

    private Publishing node;

    private Publishing node() {
        if (node == null) {
            node = another();
        }
        return node;
    }

    private Publishing another() {
        return new Publishing(database, journal, folder.resolve("key"));
    }

    @AfterEach
    void close() {
        node().close();
        journal.close();
    }

    private void record(int events) {
        var written = IntStream.range(0, events)
                .mapToObj(_ -> journal.submit(Events.denied(Optional.of(Events.CLINIC))))
                .toList();
        written.forEach(one -> one.join());
    }

    @Test
    void everySecondTakesInWhatCameAndIsSigned() {
        record(600);
        node().second();

        var last = node().checkpoints.of(STREAM).orElseThrow();

        assertEquals(601, last.size());
        assertEquals(2, database.count("select count(*) from tile"));
        assertEquals(0, node().progress.behind());
        var note = SignedNote.parse(last.note());
        assertTrue(note.isSignedBy(List.of(node().signing.key(STREAM))));
        assertEquals(new Checkpoint("made-up/007", 601, last.root()), Checkpoint.parse(note.text()));
        assertEquals(new Integrity.Intact(601), verified());
    }

    @Test
    void aSecondInWhichNothingCameLeavesNothing() {
        record(3);
        node().second();
        node().second();

        assertEquals(1, database.count("select count(*) from checkpoint"));
    }

    @Test
    @DisplayName("a key is on the record once, before what it signed is published")
    void aKeyIsOnTheRecord() {
        node().second();
        another().second();

        assertEquals(1, database.count("select count(*) from journal where kind = 'CheckpointKeyMade'"));
        assertEquals(1, database.count("select count(*) from checkpoint_key"));
    }

    @Test
    void whoComesAfterACrashGoesOn() throws IOException {
        record(700);
        node().second();
        record(700);

        var next = another();
        next.second();

        assertEquals(1401, next.size(STREAM));
        assertEquals(new Integrity.Intact(1401), verified());
        var consistency = consistency(701, 1401);
        assertEquals(
                ConsistencyFile.Verdict.CONSISTENT,
                consistency.check(List.of(node().signing.key(STREAM))));
        next.close();
    }

    @Test
    void twoNodesTakeTurns() {
        var other = another();
        for (var round = 0; round < 6; round++) {
            record(100);
            (round % 2 == 0 ? node() : other).second();
        }
        node().second();

        assertEquals(601, node().size(STREAM));
        assertEquals(601, other.size(STREAM));
        assertEquals(Map.of(), node().progress.disagreements());
        assertEquals(new Integrity.Intact(601), verified());
        other.close();
    }

    @Test
    void aRowThatDoesNotFollowIsNotPublished() {
        record(20);
        node().second();
        record(20);
        database.tamper("update journal set header = convert_to('{}', 'UTF8') where position = 30");

        node().second();

        assertEquals(21, node().size(STREAM));
        assertEquals(Map.of(STREAM, 30L), node().progress.disagreements());
        assertEquals(20, node().progress.behind());
    }

    @ParameterizedTest
    @MethodSource
    void whatWasPublishedIsHeldAgainstTheJournalAfterAStart(String sql) {
        record(600);
        node().second();
        record(1);
        database.tamper(sql);

        var next = another();
        next.second();

        assertEquals(1, next.progress.disagreements().size(), next.progress.disagreements()::toString);
        assertEquals(601, database.count("select max(size) from checkpoint"));
        next.close();
    }

    static Stream<String> whatWasPublishedIsHeldAgainstTheJournalAfterAStart() {
        return Stream.of(
                "update journal set header = convert_to('{}', 'UTF8') where position = 590",
                "update tile set root = decode(repeat('00', 32), 'hex') where index = 1",
                "delete from tile where index = 0",
                "update checkpoint set root = decode(repeat('00', 32), 'hex')",
                "delete from journal where position = 590",
                "delete from journal where position > 100; update stream_head set next = 101, open_from = 1");
    }

    @ParameterizedTest(name = "{1} → {0}")
    @MethodSource
    void whatWasRewrittenIsFound(long position, String sql) {
        record(600);
        node().second();
        record(10);
        node().second();
        database.tamper(sql);

        assertEquals(new Integrity.BrokenAt(STREAM, position), verified());
    }

    static Stream<Arguments> whatWasRewrittenIsFound() {
        return Stream.of(
                Arguments.of(5, "update journal set header = convert_to('{}', 'UTF8') where position = 5"),
                Arguments.of(
                        5, "update journal set payload_commit = decode(repeat('00', 32), 'hex') where position = 5"),
                Arguments.of(5, "update journal set at = 'infinity' where position = 5"),
                Arguments.of(5, "delete from journal where position = 5"),
                Arguments.of(600, "delete from journal where position >= 600"),
                Arguments.of(257, "delete from tile where index = 1"),
                Arguments.of(257, "update tile set root = decode(repeat('00', 32), 'hex') where index = 1"),
                Arguments.of(1, "update tile set hashes = decode(repeat('00', 8192), 'hex') where index = 0"),
                Arguments.of(513, "update checkpoint set root = decode(repeat('00', 32), 'hex') where size = 601"),
                Arguments.of(0, "update checkpoint set note = replace(note, '611', '612')"));
    }

    @Test
    @DisplayName("a published root never goes back, whoever publishes")
    void aPublishedRootNeverGoesBack() {
        record(20);
        node().second();

        var refusal = assertThrows(
                SQLException.class,
                () -> execute("insert into checkpoint values (7, 20, now(), decode(repeat('00', 32), 'hex'), '')"));

        assertEquals("42501", refusal.getSQLState());
        assertThrows(Disagreement.class, () -> node().checkpoints
                .set(List.of(node().signing
                        .published(
                                STREAM,
                                20,
                                node().checkpoints.of(STREAM).orElseThrow().root()))));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.as("center_appender");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theSecondVerifierAgreesOnWhatIsExported() throws IOException {
        SecondVerifier.mustBeThere();
        record(600);
        node().second();
        var exported = folder.resolve("exported");
        try (var source = new DatabaseSource(database.journal())) {
            new LogExport(source, exported, _ -> {}).run();
        }

        assertEquals(new Integrity.Intact(601), SecondVerifier.files(exported));
    }

    @Test
    void theSecondVerifierAgreesOnProofs() throws IOException, SQLException {
        SecondVerifier.mustBeThere();
        record(300);
        node().second();
        record(300);
        node().second();
        var key = node().signing.key(STREAM).toString();
        var proof = written("proof", inclusion(99));
        var changed = written(
                "changed", Files.readString(proof).replace("ADDRESS", "UNKNOWN").replace("OTHER_TENANT", "X"));
        var consistency = written("consistency", ProofJson.of(consistency(301, 601)));

        assertEquals("PROVEN", SecondVerifier.verdict("proof", proof.toString(), "--key", key));
        assertEquals("NOT_THERE", SecondVerifier.verdict("proof", changed.toString(), "--key", key));
        assertEquals("CONSISTENT", SecondVerifier.verdict("consistency", consistency.toString(), "--key", key));
    }

    private String inclusion(long position) throws SQLException {
        try (var connection = database.as("center_auditor")) {
            var last = node().checkpoints.of(STREAM).orElseThrow();
            var number = TraceNumber.of(STREAM, position);
            return ProofJson.of(new Proofs(connection).inclusion(last, List.of(number)));
        }
    }

    private ConsistencyFile consistency(long from, long to) {
        try (var connection = database.as("center_auditor")) {
            var rows = new CheckpointRows(connection);
            return new Proofs(connection)
                    .consistency(
                            rows.at(STREAM, from).orElseThrow(),
                            rows.at(STREAM, to).orElseThrow());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Integrity verified() {
        try (var source = new DatabaseSource(database.journal())) {
            return new LogAudit(source, List.of(), _ -> {}).run();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
