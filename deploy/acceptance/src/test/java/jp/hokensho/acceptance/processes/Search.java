package jp.hokensho.acceptance.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which files hold any of these texts, in any encoding that a program might have used.
final class Search {

    private static final int CHUNK = 1 << 20;
    private static final int PAIRS = 1 << 16;
    private static final List<Charset> ENCODINGS =
            List.of(UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("windows-31j"));

    private final Map<Integer, List<byte[]>> needles = new HashMap<>();
    private final boolean[] begins = new boolean[PAIRS];
    private final int longest;

    Search(List<String> texts) {
        var all = texts.stream().flatMap(Search::encoded).toList();
        for (var needle : all) {
            var pair = pair(needle, 0);
            begins[pair] = true;
            needles.computeIfAbsent(pair, _ -> new ArrayList<>()).add(needle);
        }
        this.longest = all.stream().mapToInt(needle -> needle.length).max().orElse(0);
    }

    List<Path> under(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(this::finds)
                    .sorted()
                    .toList());
        }
    }

    private static Stream<byte[]> encoded(String text) {
        var plain = ENCODINGS.stream()
                .filter(charset -> charset.newEncoder().canEncode(text))
                .map(text::getBytes);
        var spelled = Stream.of(hex(text), hex(text).toUpperCase(Locale.ROOT), escaped(text));
        return Stream.concat(
                plain,
                Stream.concat(spelled, base64(text))
                        .filter(spelling -> spelling.length() > 1)
                        .map(spelling -> spelling.getBytes(UTF_8)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    /// As JSON may write it.
    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    /// Wherever in a text of three-byte groups it begins, in both alphabets, without the letters that its
    /// neighbours share.
    private static Stream<String> base64(String text) {
        var bytes = text.getBytes(UTF_8);
        return IntStream.range(0, 3).boxed().flatMap(before -> {
            var shifted = Arrays.copyOf(new byte[before], before + bytes.length);
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            var whole = shifted.length / 3 * 3;
            var letters = Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(shifted, whole));
            var inside = letters.substring(before == 0 ? 0 : before + 1);
            return Stream.of(inside, inside.replace('+', '-').replace('/', '_'));
        });
    }

    /// Chunks overlap, so that no text is missed at a border. A file that vanishes meanwhile holds nothing.
    boolean finds(Path file) {
        try (var channel = FileChannel.open(file)) {
            var chunk = ByteBuffer.allocate(CHUNK);
            while (channel.read(chunk) >= 0 || chunk.position() > longest) {
                if (finds(chunk.array(), chunk.position())) {
                    return true;
                }
                keep(chunk, longest);
            }
            return false;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean finds(byte[] bytes) {
        return finds(bytes, bytes.length);
    }

    private boolean finds(byte[] bytes, int length) {
        for (var at = 0; at < length - 1; at++) {
            var pair = pair(bytes, at);
            if (begins[pair] && stands(bytes, at, length, needles.get(pair))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] bytes, int at, int length, List<byte[]> candidates) {
        for (var needle : candidates) {
            if (at + needle.length <= length
                    && Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static void keep(ByteBuffer chunk, int overlap) {
        chunk.flip();
        chunk.position(Math.max(0, chunk.limit() - overlap));
        chunk.compact();
    }
}
