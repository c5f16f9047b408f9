package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFileTest {

    private static final byte[] CONTENT = "鍵と、覚えた鍵".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void whatWasLockedOpensWithItsPassword() {
        locked().write(CONTENT);

        assertArrayEquals(CONTENT, locked().read().orElseThrow());
    }

    @Test
    void anAbsentFileHoldsNothing() {
        assertTrue(locked().read().isEmpty());
    }

    @Test
    void anotherPasswordDoesNotOpenIt() {
        locked().write(CONTENT);
        var stranger = new LockedFile(file(), "another".toCharArray());

        assertThrows(KeyFailure.class, stranger::read);
    }

    @Test
    void anyChangeIsNoticed() throws IOException {
        locked().write(CONTENT);
        var whole = Files.readAllBytes(file());
        for (var place : new int[] {0, 16, 17, 33, 45, whole.length - 1}) {
            var changed = whole.clone();
            changed[place] ^= 1;
            Files.write(file(), changed);
            assertThrows(KeyFailure.class, locked()::read, "at " + place);
        }
    }

    @Test
    void aCutFileDoesNotOpen() throws IOException {
        locked().write(CONTENT);
        Files.write(file(), new byte[5]);

        assertThrows(KeyFailure.class, locked()::read);
    }

    @Test
    void onlyItsOwnerReadsItAndNothingOfItIsClear() throws IOException {
        locked().write(CONTENT);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertFalse(Files.readString(file(), StandardCharsets.ISO_8859_1)
                .contains(new String(CONTENT, StandardCharsets.ISO_8859_1)));
    }

    private LockedFile locked() {
        return new LockedFile(file(), "correct horse".toCharArray());
    }

    private Path file() {
        return folder.resolve("terminal.p12.keys");
    }
}
