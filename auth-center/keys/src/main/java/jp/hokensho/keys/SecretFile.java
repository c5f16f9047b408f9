package jp.hokensho.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/// A random secret in a file of its own (0600), made at its first use and the same ever after.
public final class SecretFile {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TEXT_BYTES = 32;

    private SecretFile() {}

    /// A key of so many bytes.
    ///
    /// @throws KeyFailure when the file is there with another length
    public static byte[] bytes(Path file, int length) {
        var secret = made(file, random(length));
        if (secret.length != length) {
            throw new KeyFailure("the secret " + file + " must have " + length + " bytes");
        }
        return secret;
    }

    /// A password of 256 bits, letters, digits, `-` and `_` only. A line end that an editor left behind is no
    /// part of it.
    ///
    /// @throws KeyFailure when the file is there and empty
    public static String text(Path file) {
        var fresh = Base64.getUrlEncoder().withoutPadding().encode(random(TEXT_BYTES));
        var secret = new String(made(file, fresh), StandardCharsets.UTF_8).strip();
        if (secret.isEmpty()) {
            throw new KeyFailure("the secret " + file + " is empty");
        }
        return secret;
    }

    /// Overwritten, then deleted. Copies that others made of it are theirs to destroy.
    ///
    /// @throws KeyFailure when it cannot be
    public static void destroy(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(random((int) channel.size())), 0);
            channel.force(true);
            Files.delete(file);
        } catch (IOException failed) {
            throw new KeyFailure("the secret " + file + " cannot be destroyed", failed);
        }
    }

    private static byte[] made(Path file, byte[] fresh) {
        try {
            if (!Files.exists(file)) {
                WholeFile.create(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new KeyFailure("the secret " + file + " cannot be read or made", failed);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
