package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A file (0600) that only a password opens, and that nobody changes unnoticed: `hokensho-locked-1` ‖ salt (16
/// bytes) ‖ [SecretBox]. The key is PBKDF2 with HMAC-SHA-256 (RFC 8018) over the password, so that a typed one
/// has to be guessed slowly. What it holds may be replaced by an older copy of itself: that is not noticed.
public final class LockedFile {

    private static final byte[] MAGIC = "hokensho-locked-1".getBytes(US_ASCII);
    private static final int SALT = 16;
    private static final int ROUNDS = 210_000;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final char[] password;

    public LockedFile(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /// @return empty where there is no such file
    /// @throws KeyFailure where it cannot be read, was changed, or has another password
    public Optional<byte[]> read() {
        try {
            return Files.exists(file) ? Optional.of(opened(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | SealBroken failed) {
            throw new KeyFailure("the file " + file + " does not open: damaged, changed or wrong password", failed);
        }
    }

    /// Replaces the file as a whole.
    public void write(byte[] content) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(MAGIC);
        bytes.writeBytes(salt);
        bytes.writeBytes(new SecretBox(key(salt)).seal(content, MAGIC));
        WholeFile.replace(file, bytes.toByteArray());
    }

    private byte[] opened(byte[] bytes) {
        var box = MAGIC.length + SALT;
        if (bytes.length < box || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new SealBroken();
        }
        var salt = Arrays.copyOfRange(bytes, MAGIC.length, box);
        return new SecretBox(key(salt)).open(Arrays.copyOfRange(bytes, box, bytes.length), MAGIC);
    }

    private SecretKey key(byte[] salt) {
        try {
            var spec = new PBEKeySpec(password, salt, ROUNDS, KEY_BITS);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return new SecretKeySpec(key.getEncoded(), "AES");
        } catch (GeneralSecurityException missing) {
            throw new KeyFailure("this Java has no PBKDF2", missing);
        }
    }

    @Override
    public String toString() {
        return "LockedFile[" + file + "]";
    }
}
