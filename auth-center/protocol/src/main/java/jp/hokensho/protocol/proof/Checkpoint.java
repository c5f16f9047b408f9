package jp.hokensho.protocol.proof;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// How far a log is, and with which root (C2SP tlog-checkpoint).
///
/// @param origin names the log
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int ROOT_LETTERS = 44;

    public Checkpoint {
        if (size < 0 || !NoteKey.isName(origin)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// Reads the text of a note: three lines; further ones are extensions, which say nothing to us.
    public static Checkpoint parse(String text) {
        var lines = List.of(text.split("\n", 4));
        if (lines.size() < 4 || !SIZE.matcher(lines.get(1)).matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root(lines.get(2)));
    }

    private static Hash root(String text) {
        if (text.length() != ROOT_LETTERS) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return Hash.of(SignedNote.bytes(text));
    }

    /// What is signed.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }
}
