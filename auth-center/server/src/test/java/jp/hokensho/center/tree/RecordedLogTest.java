package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Integrity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is in the database is verified, and taken out of it for others to verify (R-22)")
class RecordedLogTest {

    @TempDir
    Path folder;

    private RecordedLog log;

    @BeforeEach
    void open() {
        log = new RecordedLog(folder.resolve("key"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest(name = "{1} → {0}")
    @MethodSource
    void whatWasRewrittenIsFound(long position, String sql) {
        log.record(600);
        log.node().second();
        log.record(10);
        log.node().second();
        log.database().tamper(sql);

        assertEquals(new Integrity.BrokenAt(RecordedLog.STREAM, position), log.verified());
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
    @DisplayName("R-44: what was erased is verified and proven as before, and the second verifier agrees")
    void whatWasErasedIsStillProven() throws IOException {
        SecondVerifier.mustBeThere();
        log.record(600);
        log.node().second();
        var before = log.inclusion(5);
        log.database().tamper("truncate payload; delete from payload_key");

        assertEquals(new Integrity.Intact(601), log.verified());
        assertEquals(before, log.inclusion(5));
        var exported = folder.resolve("exported");
        try (var source = new DatabaseSource(log.database().journal())) {
            new LogExport(source, exported, _ -> {}).run();
        }
        assertEquals(new Integrity.Intact(601), SecondVerifier.files(exported));
    }

    @Test
    void theSecondVerifierAgreesOnWhatIsExported() throws IOException {
        SecondVerifier.mustBeThere();
        log.record(600);
        log.node().second();
        var exported = folder.resolve("exported");
        try (var source = new DatabaseSource(log.database().journal())) {
            new LogExport(source, exported, _ -> {}).run();
        }

        assertEquals(new Integrity.Intact(601), SecondVerifier.files(exported));
    }

    @Test
    void theSecondVerifierAgreesOnProofs() throws IOException {
        SecondVerifier.mustBeThere();
        log.record(300);
        log.node().second();
        log.record(300);
        log.node().second();
        var key = log.node().signing.key(RecordedLog.STREAM).toString();
        var proof = written("proof", ProofJson.of(log.inclusion(99)));
        var changed = written("changed", Files.readString(proof).replace("OTHER_TENANT", "ADDRESS"));
        var consistency = written("consistency", ProofJson.of(log.consistency(301, 601)));

        assertEquals("PROVEN", SecondVerifier.verdict("proof", proof.toString(), "--key", key));
        assertEquals("NOT_THERE", SecondVerifier.verdict("proof", changed.toString(), "--key", key));
        assertEquals("CONSISTENT", SecondVerifier.verdict("consistency", consistency.toString(), "--key", key));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
