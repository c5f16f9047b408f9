package jp.hokensho.protocol.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// What is hashed of a row of the journal (docs/journal.md). Numbers are big-endian. Nothing here may ever
/// change: a later form gets another version byte.
///
/// @param at microseconds since 1970
/// @param header the bytes it was first written as
/// @param payloadCommit of what is personal; zeros where nothing is
public record JournalLeaf(int stream, long position, long at, String kind, byte[] header, Hash payloadCommit) {

    /// What the chain begins with.
    public static final Hash START = Hash.of(new byte[Hash.BYTES]);

    private static final byte VERSION = 1;
    private static final byte[] LINK = {2};
    private static final int PLACE = Integer.BYTES + Long.BYTES;
    private static final int FIXED = 1 + PLACE + Long.BYTES + 2 * Integer.BYTES + Hash.BYTES;
    private static final int LONGEST = 64 * 1024;

    /// @throws ArithmeticException for times that no row has
    public static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    /// The bytes after the 0x00 of a leaf.
    public byte[] data() {
        var name = kind.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED + name.length + header.length)
                .put(VERSION)
                .putInt(stream)
                .putLong(position)
                .putLong(at)
                .putInt(name.length)
                .put(name)
                .putInt(header.length)
                .put(header)
                .put(payloadCommit.bytes())
                .array();
    }

    /// Reads what [#data()] wrote.
    ///
    /// @throws InvalidInput for anything else
    public static JournalLeaf parse(byte[] data) {
        try {
            var bytes = ByteBuffer.wrap(data);
            if (data.length > LONGEST || bytes.get() != VERSION) {
                throw new InvalidInput(InputError.MALFORMED);
            }
            var leaf = new JournalLeaf(
                    bytes.getInt(),
                    bytes.getLong(),
                    bytes.getLong(),
                    new String(text(bytes), StandardCharsets.UTF_8),
                    text(bytes),
                    Hash.of(rest(bytes, bytes.remaining())));
            return leaf;
        } catch (BufferUnderflowException tooShort) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    private static byte[] text(ByteBuffer bytes) {
        return rest(bytes, bytes.getInt());
    }

    private static byte[] rest(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var text = new byte[length];
        bytes.get(text);
        return text;
    }

    public Hash hash() {
        return Hash.leaf(data());
    }

    /// The chain after this row.
    ///
    /// @param leaf the hash of this row
    public Hash chain(Hash before, Hash leaf) {
        return chain(stream, position, before, leaf);
    }

    public static Hash chain(int stream, long position, Hash before, Hash leaf) {
        var place = ByteBuffer.allocate(PLACE).putInt(stream).putLong(position).array();
        return Hash.sha256(LINK, place, before.bytes(), leaf.bytes());
    }

    @Override
    public String toString() {
        return "JournalLeaf[" + kind + " " + stream + "/" + position + "]";
    }
}
