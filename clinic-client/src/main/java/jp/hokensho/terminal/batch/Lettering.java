package jp.hokensho.terminal.batch;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Text made writable in an encoding. A character that the encoding lacks becomes `〓`, the printers' mark
/// for a missing type, and is reported by its code point: nothing turns into `?`.
final class Lettering {

    private static final String MISSING = "〓";

    /// The same JIS characters, which Unicode's and Microsoft's tables map differently.
    private static final Map<Integer, String> TWINS =
            Map.of(0x301C, "～", 0x2212, "－", 0x2014, "―", 0x2016, "∥", 0x00A6, "￤");

    private final CharsetEncoder encoder;

    Lettering(Encoding encoding) {
        this.encoder = encoding.charset().newEncoder();
    }

    Lettered write(String text) {
        if (encoder.canEncode(text)) {
            return new Lettered(text, List.of());
        }
        var written = new StringBuilder();
        var missing = new ArrayList<String>();
        text.codePoints().forEach(codePoint -> {
            var character = TWINS.getOrDefault(codePoint, Character.toString(codePoint));
            if (encoder.canEncode(character)) {
                written.append(character);
            } else {
                written.append(MISSING);
                missing.add(String.format("U+%04X", codePoint));
            }
        });
        return new Lettered(written.toString(), missing);
    }

    /// @param missing code points that could not be written: `U+9AD9`
    record Lettered(String text, List<String> missing) {}
}
