package jp.hokensho.cards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Text of unknown character set. Nothing is ever replaced: bytes that are no text are an error.
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    /// The line, from 1, with the first bytes that are no text in this character set.
    static OptionalLong undecodable(Path path, Charset charset) throws IOException {
        var decoder = strict(charset);
        var bytes = ByteBuffer.allocate(BUFFER);
        var text = CharBuffer.allocate(BUFFER);
        var line = 1L;
        try (var channel = FileChannel.open(path)) {
            for (var ended = false; !ended; bytes.compact()) {
                ended = channel.read(bytes) < 0;
                var result = decoder.decode(bytes.flip(), text.clear(), ended);
                line += text.flip()
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
                if (result.isError()) {
                    return OptionalLong.of(line);
                }
            }
        }
        return OptionalLong.empty();
    }

    /// Reads without the byte order mark.
    static Reader reader(InputStream bytes, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes, strict(charset)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
