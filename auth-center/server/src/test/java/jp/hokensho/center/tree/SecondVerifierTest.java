package jp.hokensho.center.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Integrity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// 66,100 rows: a whole tile of the second level, begun ones of three.
@DisplayName("The two verifiers agree, and name the same first bad position (R-22)")
class SecondVerifierTest {

    private static final int SIZE = 66_100;

    @TempDir
    static Path home;

    private static Path whole;

    @TempDir
    Path copy;

    @BeforeAll
    static void export() throws IOException {
        whole = home.resolve("whole");
        try (var log = new MadeUpLog(SIZE, home.resolve("key"))) {
            new LogExport(log, whole, _ -> {}).run();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        SecondVerifier.mustBeThere();
        try (var files = Files.walk(whole)) {
            for (var file : files.toList()) {
                var to = copy.resolve(whole.relativize(file).toString());
                if (!Files.exists(to)) {
                    Files.copy(file, to);
                }
            }
        }
    }

    @Test
    @DisplayName("the known answers that the tests of the tree read are those that it makes")
    void theKnownAnswersAreItsOwn() throws IOException {
        var kept = Path.of("../protocol/src/test/resources/proof-vectors.json");

        assertEquals(new ObjectMapper().readTree(kept.toFile()), SecondVerifier.vectors());
    }

    @Test
    void whatNobodyTouchedIsIntact() throws IOException {
        agreed(new Integrity.Intact(SIZE));
    }

    @Test
    void tilesAndCheckpointAloneAreEnough() throws IOException {
        Files.delete(copy.resolve("007/rows"));

        agreed(new Integrity.Intact(SIZE));
    }

    /// A way to change files.
    private interface Tampering {

        void in(Path stream) throws IOException;
    }

    @ParameterizedTest(name = "{2} → {0}")
    @MethodSource
    void whatWasChangedIsFound(long position, Tampering tampering, String words) throws IOException {
        tampering.in(copy.resolve("007"));

        agreed(new Integrity.BrokenAt(7, position));
    }

    static Stream<Arguments> whatWasChangedIsFound() {
        return Stream.of(
                found(1, in -> flip(in, "rows", 40), "the first row"),
                found(1, in -> flip(in, "rows", 4), "its version"),
                found(33_000, in -> flip(in, "rows", row(33_000) + 60), "a row"),
                found(33_000, in -> flip(in, "rows", row(33_001) - 1), "its chain"),
                found(33_000, in -> flip(in, "rows", row(33_000) + 16), "its position"),
                found(33_000, in -> flip(in, "rows", row(33_000)), "its length"),
                found(SIZE, in -> cut(in, "rows", 1), "the end of the last row"),
                found(SIZE, in -> cut(in, "rows", (int) (row(SIZE + 1) - row(SIZE))), "no last row"),
                found(513, in -> flip(in, "tile/0/002", 0), "a leaf of a tile"),
                found(513, in -> Files.delete(in.resolve("tile/0/002")), "no tile"),
                found(513, in -> cut(in, "tile/0/002", 32), "a shorter tile"),
                found(66_050, in -> flip(in, "tile/0/258.p/52", 32), "a leaf of the last tile"),
                found(513, in -> flip(in, "tile/1/000", 64), "a hash of the second level"),
                found(65_537, in -> flip(in, "tile/1/001.p/2", 0), "a hash of its begun tile"),
                found(1, in -> flip(in, "tile/2/000.p/1", 0), "a hash of the third level"),
                found(0, in -> flip(in, "checkpoint", 15), "the size in the checkpoint"),
                found(0, in -> flip(in, "checkpoint", 120), "a signature"),
                found(0, in -> Files.writeString(in.resolve("checkpoint"), "made-up/007\n"), "no checkpoint"));
    }

    @ParameterizedTest(name = "{2} → {0}")
    @MethodSource
    void whatWasChangedIsFoundWithoutRows(long position, Tampering tampering, String words) throws IOException {
        Files.delete(copy.resolve("007/rows"));
        tampering.in(copy.resolve("007"));

        agreed(new Integrity.BrokenAt(7, position));
    }

    static Stream<Arguments> whatWasChangedIsFoundWithoutRows() {
        return Stream.of(
                found(513, in -> flip(in, "tile/0/002", 320), "a leaf"),
                found(513, in -> Files.delete(in.resolve("tile/0/002")), "no tile"),
                found(66_049, in -> flip(in, "tile/0/258.p/52", 320), "a leaf of the last tile"),
                found(513, in -> flip(in, "tile/1/000", 64), "a hash of the second level"),
                found(65_537, in -> flip(in, "tile/1/001.p/2", 0), "a hash of its begun tile"));
    }

    private void agreed(Integrity expected) throws IOException {
        try (var source = new FolderSource(copy)) {
            assertEquals(expected, new LogAudit(source, List.of(), _ -> {}).run());
        }
        assertEquals(expected, SecondVerifier.files(copy));
    }

    private static Arguments found(long position, Tampering tampering, String words) {
        return Arguments.of(position, tampering, words);
    }

    /// Where a row begins: what does not change its length is the digits of its number.
    private static long row(long position) {
        long bytes = 0;
        for (long before = 1; before < position; before++) {
            bytes += 4 + 1 + 4 + 8 + 8 + 4 + "Denied".length() + 4 + ("{\"made\":" + before + "}").length() + 32 + 32;
        }
        return bytes;
    }

    private static void flip(Path stream, String name, long at) throws IOException {
        try (var file = new RandomAccessFile(stream.resolve(name).toFile(), "rw")) {
            file.seek(at);
            int was = file.read();
            file.seek(at);
            file.write(was ^ 1);
        }
    }

    private static void cut(Path stream, String name, int bytes) throws IOException {
        try (var file = new RandomAccessFile(stream.resolve(name).toFile(), "rw")) {
            file.setLength(file.length() - bytes);
        }
    }
}
