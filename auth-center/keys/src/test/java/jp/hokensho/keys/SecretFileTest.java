package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    private final Path folder;
    private final Path file;

    SecretFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("new/secret");
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        var first = SecretFile.bytes(file, 32);

        assertArrayEquals(first, SecretFile.bytes(file, 32));
        assertFalse(Arrays.equals(first, SecretFile.bytes(folder.resolve("other"), 32)));
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        SecretFile.text(file);

        assertEquals("rw-------", mode(file));
    }

    @Test
    void severalMakersAgree() throws Exception {
        var seen = new HashSet<String>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> maker = () -> SecretFile.text(file);
            for (var made : threads.invokeAll(Collections.nCopies(32, maker))) {
                seen.add(made.get());
            }
        }

        assertEquals(1, seen.size());
        assertNothingIsLeftBeside(file);
    }

    @Test
    void aPasswordIsLongAndNeedsNoQuoting() {
        assertTrue(SecretFile.text(file).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void theLineEndOfAnEditorIsNoPartOfAPassword() throws IOException {
        var given = Files.writeString(folder.resolve("given"), "chosen\r\n");

        assertEquals("chosen", SecretFile.text(given));
    }

    @Test
    void aDamagedSecretIsNamedAndNotReplaced() throws IOException {
        var damaged = Files.write(folder.resolve("damaged"), new byte[7]);
        var empty = Files.createFile(folder.resolve("empty"));

        var failure = assertThrows(KeyFailure.class, () -> SecretFile.bytes(damaged, 32));

        assertTrue(failure.getMessage().contains(damaged.toString()));
        assertThrows(KeyFailure.class, () -> SecretFile.text(empty));
        assertEquals(7, Files.size(damaged));
    }

    @Test
    void aReplacedFileIsPrivateAndWhole() throws IOException {
        var shown = Files.writeString(folder.resolve("shown"), "old and longer");
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rw-rw-rw-"));

        WholeFile.replace(shown, new byte[] {'n', 'e', 'w'});

        assertEquals("new", Files.readString(shown));
        assertEquals("rw-------", mode(shown));
        assertNothingIsLeftBeside(shown);
    }

    @Test
    void eachPurposeHasAKeyOfItsOwnAndTheSameOneAfterARestart() {
        var key = MasterKey.in(file).key("card tag 2026");

        assertEquals(key, MasterKey.in(file).key("card tag 2026"));
        assertFalse(key.equals(MasterKey.in(file).key("card tag 2027")));
        assertEquals("MasterKey[****]", MasterKey.in(file).toString());
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void assertNothingIsLeftBeside(Path file) throws IOException {
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }
}
