package jp.hokensho.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// One binary WebSocket message of the link: correlation id (8 bytes, big-endian) ‖ JSON body, UTF-8.
/// The body is handed on, not copied: nobody changes it.
///
/// @param correlation chosen by the centre for an `Ask`, repeated by the `Told`; 0 where nothing answers
/// @param body at most [#MAX_BODY] bytes
public record Frame(long correlation, byte[] body) {

    /// Bytes of JSON in one frame, on both sides; a larger one closes the connection.
    public static final int MAX_BODY = 64 * 1024;

    /// @throws InvalidInput `TOO_LONG` beyond [#MAX_BODY]
    public Frame {
        if (body.length > MAX_BODY) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
    }

    /// @throws InvalidInput `MALFORMED` when shorter than its header, `TOO_LONG` beyond [#MAX_BODY]
    public static Frame parse(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        if (bytes.length > Long.BYTES + MAX_BODY) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
        return new Frame(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + body.length)
                .putLong(correlation)
                .put(body)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && frame.correlation == correlation && Arrays.equals(frame.body, body);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(correlation) + Arrays.hashCode(body);
    }

    /// The body names persons.
    @Override
    public String toString() {
        return "Frame[" + correlation + ", " + body.length + " bytes]";
    }
}
