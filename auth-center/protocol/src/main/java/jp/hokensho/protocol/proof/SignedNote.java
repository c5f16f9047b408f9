package jp.hokensho.protocol.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// A text with signatures beneath (C2SP signed-note).
///
/// @param text lines, each with its end
public record SignedNote(String text, List<Line> signatures) {

    /// Longer ones are not looked at.
    public static final int LONGEST = 16 * 1024;

    private static final int MOST_SIGNATURES = 32;
    private static final String LINE_START = "\u2014 ";
    private static final Pattern LINE = Pattern.compile(LINE_START + "([^ +]{1,200}) ([A-Za-z0-9+/=]{8,4096})");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f]");
    private static final int ID_BYTES = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// @param id by which it tells its key
    /// @param signature as the key's type has it
    public record Line(String name, byte[] id, byte[] signature) {

        @Override
        public String toString() {
            var both = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, both, id.length, signature.length);
            return LINE_START + name + " " + Base64.getEncoder().encodeToString(both);
        }
    }

    /// @throws InvalidInput `MALFORMED`, or `TOO_LONG` for a text that nobody reads
    public static SignedNote parse(String note) {
        if (note.length() > LONGEST) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || CONTROL.matcher(note).find()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var lines = List.of(note.substring(end + 2).split("\n", MOST_SIGNATURES + 2));
        if (lines.size() < 2 || lines.size() > MOST_SIGNATURES + 1) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var signatures = lines.subList(0, lines.size() - 1).stream()
                .map(SignedNote::line)
                .toList();
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static Line line(String text) {
        var found = LINE.matcher(text);
        if (!found.matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var both = bytes(found.group(2));
        if (both.length <= ID_BYTES) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return new Line(found.group(1), Arrays.copyOf(both, ID_BYTES), Arrays.copyOfRange(both, ID_BYTES, both.length));
    }

    /// Base64 as it is written, and in no other way.
    static byte[] bytes(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        throw new InvalidInput(InputError.MALFORMED);
    }

    /// Whether one of the keys signed it. Signatures of keys that are not known say nothing; a wrong one of a
    /// known key undoes the others.
    public boolean isSignedBy(Collection<NoteKey> keys) {
        var known = signatures.stream()
                .flatMap(line -> keys.stream()
                        .filter(key -> key.name().equals(line.name()) && Arrays.equals(key.id(), line.id()))
                        .map(key -> key.signed(text, line.signature())))
                .toList();
        return !known.isEmpty() && known.stream().allMatch(right -> right);
    }

    /// The same with further signatures beneath.
    public SignedNote with(Collection<Line> further) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), further.stream()).toList());
    }

    @Override
    public String toString() {
        return signatures.stream().map(line -> line + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}
