package jp.hokensho.acceptance.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which files hold any of these texts, in any encoding that a program might have used.
record Search(List<String> texts) {

    private static final int CHUNK = 1 << 20;
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-31j"));

    List<Path> under(Path folder) throws IOException {
        var needles = texts.stream().flatMap(Search::encoded).toList();
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, needles))
                    .sorted()
                    .toList());
        }
    }

    private static Stream<byte[]> encoded(String text) {
        return ENCODINGS.stream()
                .filter(charset -> charset.newEncoder().canEncode(text))
                .map(text::getBytes);
    }

    /// Chunks overlap, so that no text is missed at a border. A file that vanishes meanwhile holds nothing.
    private static boolean holds(Path file, List<byte[]> needles) {
        var overlap = needles.stream().mapToInt(needle -> needle.length).max().orElse(0);
        try (var channel = FileChannel.open(file)) {
            var chunk = ByteBuffer.allocate(CHUNK);
            while (channel.read(chunk) >= 0 || chunk.position() > overlap) {
                var bytes = new String(chunk.array(), 0, chunk.position(), StandardCharsets.ISO_8859_1);
                if (needles.stream().anyMatch(needle -> bytes.contains(latin(needle)))) {
                    return true;
                }
                keep(chunk, overlap);
            }
            return false;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void keep(ByteBuffer chunk, int overlap) {
        chunk.flip();
        chunk.position(Math.max(0, chunk.limit() - overlap));
        chunk.compact();
    }
}
