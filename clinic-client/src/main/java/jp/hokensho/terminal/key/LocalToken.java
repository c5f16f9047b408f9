package jp.hokensho.terminal.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.WholeFile;
import jp.hokensho.terminal.text.Complaint;

/// What a program on this machine shows to use the local interface: 256 bits by chance, told once. Only its SHA-256 is
/// kept, beside the profile, and looked up whenever somebody shows one: so a new token, or none, counts at once.
public final class LocalToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PREFIX = "hl_";

    private final Path file;

    public LocalToken(Path profile) {
        this.file = profile.toAbsolutePath().resolveSibling("local-token");
    }

    /// Makes one. The one before is good no more.
    ///
    /// @throws Complaint where it cannot be kept
    public String make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            WholeFile.replace(file, (HexFormat.of().formatHex(hash(token)) + "\n").getBytes(UTF_8));
        } catch (KeyFailure _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
        return token;
    }

    /// From now on none is good.
    ///
    /// @throws Complaint where its file cannot be erased
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            throw new Complaint("file.cannot_write", file.toString());
        }
    }

    /// Takes the same time for every wrong one.
    public boolean matches(String shown) {
        try {
            var kept = HexFormat.of().parseHex(Files.readString(file).strip());
            return MessageDigest.isEqual(kept, hash(shown));
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
