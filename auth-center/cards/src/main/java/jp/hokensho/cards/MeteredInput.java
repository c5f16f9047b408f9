package jp.hokensho.cards;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bytes of a file as they are read: how far, and the hash of what was read.
final class MeteredInput extends FilterInputStream {

    private final MessageDigest digest;
    private final long size;
    private long read;

    private MeteredInput(DigestInputStream in, long size) {
        super(in);
        this.digest = in.getMessageDigest();
        this.size = size;
    }

    static MeteredInput open(Path path) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return new MeteredInput(new DigestInputStream(bytes, sha256()), Files.size(path));
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var taken = super.read(buffer, offset, length);
        read += Math.max(0, taken);
        return taken;
    }

    /// Between 0 and 1.
    double share() {
        return size == 0 ? 1 : Math.min(1, (double) read / size);
    }

    /// SHA-256 of all that was read, lower-case hex. Ends the reading.
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
