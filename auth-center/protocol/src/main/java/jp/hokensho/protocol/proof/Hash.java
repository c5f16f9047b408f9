package jp.hokensho.protocol.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// A SHA-256 hash: 32 bytes, never another number of them. Leaves and nodes are told apart by their first
/// byte, so that neither passes for the other (RFC 9162 §2.1.1).
public final class Hash {

    public static final int BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /// The root of a tree without leaves.
    static final Hash EMPTY = sha256();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws InvalidInput where they are not 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return new Hash(bytes.clone());
    }

    /// One of several that stand behind one another.
    public static Hash at(byte[] hashes, int index) {
        return new Hash(Arrays.copyOfRange(hashes, index * BYTES, (index + 1) * BYTES));
    }

    /// Reads 64 lower-case hexadecimal digits.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hash parse(String hex) {
        if (hex == null || hex.length() != 2 * BYTES || hex.chars().anyMatch(c -> "0123456789abcdef".indexOf(c) < 0)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    public static Hash leaf(byte[] data) {
        return sha256(LEAF, data);
    }

    public static Hash node(Hash left, Hash right) {
        return sha256(NODE, left.bytes, right.bytes);
    }

    static Hash sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] hashes, int index) {
        System.arraycopy(bytes, 0, hashes, index * BYTES, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Lower-case hex.
    @JsonValue
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
