package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The key that signs checkpoints (R-22)")
class CheckpointKeyTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("signs as RFC 8032 §7.1, test 2, has it")
    void signsAsTheStandardHasIt() throws IOException {
        var file = folder.resolve("checkpoint.key");
        Files.write(file, hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        var key = CheckpointKey.in(file);

        assertArrayEquals(hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"), key.publicKey());
        assertArrayEquals(
                hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
                key.sign(hex("72")));
    }

    @Test
    void isMadeOnceAndForItsOwnerAlone() throws IOException {
        var file = folder.resolve("checkpoint.key");

        var made = CheckpointKey.in(file);

        assertArrayEquals(made.publicKey(), CheckpointKey.in(file).publicKey());
        assertArrayEquals(made.sign("a".getBytes(UTF_8)), CheckpointKey.in(file).sign("a".getBytes(UTF_8)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatIsCutIsNoKey() throws IOException {
        var file = folder.resolve("checkpoint.key");
        Files.write(file, new byte[31]);

        assertThrows(KeyFailure.class, () -> CheckpointKey.in(file));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
