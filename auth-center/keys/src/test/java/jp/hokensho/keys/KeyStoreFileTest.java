package jp.hokensho.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {

    private static final char[] PASSWORD = "pass".toCharArray();

    private final Authority authority = Authority.at(Clock.systemUTC());
    private final KeyStoreFile terminal = authority.terminal();
    private final Path file;

    KeyStoreFileTest(@TempDir Path folder) {
        file = folder.resolve("terminal.p12");
    }

    @Test
    void whatIsSavedIsLoaded() {
        terminal.save(file, PASSWORD);

        var loaded = KeyStoreFile.load(file, PASSWORD);

        assertEquals(terminal.privateKey(), loaded.privateKey());
        assertEquals(terminal.chain(), loaded.chain());
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        terminal.save(file, PASSWORD);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aWrongPasswordIsSaidWithoutThePassword() {
        terminal.save(file, PASSWORD);

        var failure = assertThrows(KeyFailure.class, () -> KeyStoreFile.load(file, "wrong-7731".toCharArray()));

        assertTrue(failure.getMessage().contains(file.toString()));
        assertFalse(failure.getMessage().contains("7731"));
    }

    @Test
    void aMissingOrDamagedFileIsNamed() throws IOException {
        assertThrows(KeyFailure.class, () -> KeyStoreFile.load(file, PASSWORD));
        Files.write(file, new byte[] {1, 2, 3});

        assertThrows(KeyFailure.class, () -> KeyStoreFile.load(file, PASSWORD));
    }

    @Test
    void anAlteredFileIsNotLoaded() throws IOException {
        terminal.save(file, PASSWORD);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThrows(KeyFailure.class, () -> KeyStoreFile.load(file, PASSWORD));
    }

    @Test
    void aKeyWithoutACertificateIsRefused() {
        var key = KeyPairs.p256().getPrivate();

        assertThrows(KeyFailure.class, () -> new KeyStoreFile(key, List.of()));
    }

    @Test
    void certificatesTravelAsText() {
        var both = Pem.of(terminal.chain().get(0)) + Pem.of(terminal.chain().get(1));

        assertEquals(terminal.chain(), Pem.certificates(both));
        assertThrows(KeyFailure.class, () -> Pem.certificate(both));
        assertThrows(KeyFailure.class, () -> Pem.certificate("-----BEGIN CERTIFICATE-----\nnone"));
        assertThrows(KeyFailure.class, () -> Pem.certificate(""));
    }

    @Test
    void thePublicCertificateMayBeReadByAll() throws IOException {
        Pem.write(file, terminal.certificate());

        assertEquals(terminal.certificate(), Pem.read(file));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aThumbprintIsTheHashOfTheWholeCertificate() {
        assertTrue(Thumbprint.of(terminal.certificate()).matches("[0-9a-f]{64}"));
        assertFalse(Thumbprint.of(terminal.certificate())
                .equals(Thumbprint.of(authority.terminal().certificate())));
    }
}
