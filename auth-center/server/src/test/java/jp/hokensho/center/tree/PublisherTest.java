package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.TestDatabase;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Row 1 is always the checkpoint's key; stream 7.
@DisplayName("What is recorded is published, and what was published stays (R-22)")
class PublisherTest {

    private static final int STREAM = RecordedLog.STREAM;

    @TempDir
    Path folder;

    private RecordedLog log;
    private TestDatabase database;

    @BeforeEach
    void open() {
        log = new RecordedLog(folder.resolve("key"));
        database = log.database();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Publishing node() {
        return log.node();
    }

    private Publishing another() {
        return log.another();
    }

    private void record(int events) {
        log.record(events);
    }

    private Integrity verified() {
        return log.verified();
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
    @DisplayName("another key signs when it is told of, and what the former one signed stays good")
    void anotherKeySigns() throws IOException {
        record(300);
        node().second();
        var former = node().signing.key(STREAM);
        var next = new CheckpointSigner(CheckpointKey.create(), Instant.now(), Optional.of("99900000000000000013"));
        node().sign(next);
        record(300);
        node().second();

        var last = SignedNote.parse(node().checkpoints.of(STREAM).orElseThrow().note());
        assertTrue(last.isSignedBy(List.of(new NoteKey("made-up/007", next.publicKey()))));
        assertEquals(1, database.count("select count(*) from journal where kind = 'CheckpointKeyMade'"));
        assertEquals(1, database.count("select count(*) from checkpoint_key where number = '99900000000000000013'"));
        assertEquals(new Integrity.Intact(601), verified());
        var consistency = log.consistency(301, 601);
        assertEquals(
                ConsistencyFile.Verdict.CONSISTENT,
                consistency.check(List.of(former, node().signing.key(STREAM))));
        SecondVerifier.mustBeThere();
        var exported = folder.resolve("exported");
        try (var source = new DatabaseSource(database.journal())) {
            new LogExport(source, exported, _ -> {}).run();
        }
        assertEquals(new Integrity.Intact(601), SecondVerifier.files(exported));
    }

    @Test
    @DisplayName("who trusts a key trusts the one that it announced, and no other; the second verifier agrees")
    void aKeyThatWasAnnouncedIsTrusted() throws IOException {
        SecondVerifier.mustBeThere();
        node().second();
        var former = node().signing.key(STREAM);
        var next = CheckpointSigner.first(CheckpointKey.create());
        var entry = log.announce(next, node().signer());
        node().sign(new CheckpointSigner(
                next.key(), entry.at(), Optional.of(entry.number().toString())));
        node().second();
        var stranger = new NoteKey(
                former.name(), CheckpointSigner.first(CheckpointKey.create()).publicKey());
        var exported = folder.resolve("exported");
        try (var source = new DatabaseSource(database.journal())) {
            new LogExport(source, exported, _ -> {}).run();
        }

        assertEquals(new Integrity.Intact(2), log.verified(former));
        assertEquals(new Integrity.BrokenAt(STREAM, 0), log.verified(stranger));
        assertEquals(new Integrity.Intact(2), SecondVerifier.files(exported, "--key", former.toString()));
        assertEquals(new Integrity.BrokenAt(STREAM, 0), SecondVerifier.files(exported, "--key", stranger.toString()));
    }

    @Test
    void whoComesAfterACrashGoesOn() {
        record(700);
        node().second();
        record(700);

        var next = another();
        next.second();

        assertEquals(1401, next.size(STREAM));
        assertEquals(new Integrity.Intact(1401), verified());
        var consistency = log.consistency(701, 1401);
        assertEquals(
                ConsistencyFile.Verdict.CONSISTENT,
                consistency.check(List.of(node().signing.key(STREAM))));
        next.end();
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
        other.end();
    }

    @Test
    void manyNodesAtOnceGetInNobodysWay() {
        node().second();
        var others = IntStream.range(0, 4).mapToObj(_ -> another()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            others.forEach(other -> threads.execute(() -> IntStream.range(0, 40).forEach(_ -> other.second())));
            IntStream.range(0, 40).forEach(_ -> record(20));
        }
        others.forEach(Publishing::second);

        others.forEach(other -> assertEquals(Map.of(), other.progress.disagreements()));
        others.forEach(other -> assertEquals(801, other.size(STREAM)));
        assertEquals(new Integrity.Intact(801), verified());
        others.forEach(Publishing::end);
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
        next.end();
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
}
