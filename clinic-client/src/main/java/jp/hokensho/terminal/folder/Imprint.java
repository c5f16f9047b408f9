package jp.hokensho.terminal.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// By what a question is known again, across restarts: its name, when it was written, and every byte of it. So a file
/// that was not taken away before a crash is the same question to the centre, and gets the same number; the same card
/// asked about tomorrow, in a file of the same name, is another one.
///
/// @param hex SHA-256, lower case
record Imprint(String hex) {

    static Imprint of(Arrived file, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file.name().request().getBytes(UTF_8));
            digest.update(ByteBuffer.allocate(1 + Long.BYTES)
                    .put((byte) 0)
                    .putLong(file.modified().toEpochMilli())
                    .flip());
            return new Imprint(HexFormat.of().formatHex(digest.digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Under which the centre is asked.
    UUID key() {
        return UUID.nameUUIDFromBytes(hex.getBytes(UTF_8));
    }
}
