package jp.hokensho.center.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import jp.hokensho.protocol.TraceNumber;

/// The exact bytes that are hashed (docs/journal.md). Numbers are big-endian. Nothing here may ever change: a
/// later form gets another version byte.
final class Chain {

    /// What stands before the first row of a stream.
    private static final byte[] START = new byte[32];

    private static final byte LEAF = 0x00;
    private static final byte LINK = 0x02;
    private static final byte VERSION = 1;

    private Chain() {}

    static byte[] start() {
        return START.clone();
    }

    static byte[] leaf(TraceNumber number, Instant at, Content content) {
        var kind = content.kind().getBytes(StandardCharsets.UTF_8);
        var header = content.header();
        var bytes = ByteBuffer.allocate(2 + 4 + 8 + 8 + 4 + kind.length + 4 + header.length + 32)
                .put(LEAF)
                .put(VERSION)
                .putInt(number.stream())
                .putLong(number.position())
                .putLong(Micros.of(at))
                .putInt(kind.length)
                .put(kind)
                .putInt(header.length)
                .put(header)
                .put(content.payloadCommit());
        return sha256(bytes.array());
    }

    static byte[] link(TraceNumber number, byte[] before, byte[] leaf) {
        return sha256(ByteBuffer.allocate(1 + 4 + 8 + 32 + 32)
                .put(LINK)
                .putInt(number.stream())
                .putLong(number.position())
                .put(before)
                .put(leaf)
                .array());
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
