package jp.hokensho.terminal.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// How a file writes its characters. Receipt computers write windows-31j (not Shift_JIS, which lacks 髙 and
/// ①), spreadsheets UTF-8 with or without a mark in front.
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_8_WITH_MARK(StandardCharsets.UTF_8),
    WINDOWS_31J(Charset.forName("windows-31j"));

    private static final char MARK = '\uFEFF';

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /// The names that `--encoding` knows; empty for any other.
    public static Optional<Encoding> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(UTF_8);
            case "utf-8-bom" -> Optional.of(UTF_8_WITH_MARK);
            case "windows-31j", "cp932", "ms932", "shift_jis", "sjis" -> Optional.of(WINDOWS_31J);
            default -> Optional.empty();
        };
    }

    /// UTF-8 where the whole file is valid UTF-8; otherwise windows-31j, in which a byte without meaning
    /// becomes U+FFFD, so that it spoils its row and not the file.
    static Encoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(3);
            if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                return UTF_8_WITH_MARK;
            }
        }
        return UTF_8.reads(file) ? UTF_8 : WINDOWS_31J;
    }

    /// Without the mark.
    BufferedReader reader(Path file) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    /// Refuses, as an exception, a character that it cannot write: [Lettering] has to see to those first.
    Writer writer(Path file) throws IOException {
        var writer = Files.newBufferedWriter(file, charset);
        if (this == UTF_8_WITH_MARK) {
            writer.write(MARK);
        }
        return writer;
    }

    public Charset charset() {
        return charset;
    }

    private boolean reads(Path file) {
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
