package jp.hokensho.terminal.text;

/// Text from elsewhere made harmless for a screen: control characters could recolour it, move the cursor or
/// hide what follows, and characters that turn the direction of writing could show another number than was
/// sent.
public final class Printable {

    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /// One `U+FFFD` in place of each character that draws nothing but acts; null becomes empty.
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        return text.codePoints()
                .map(codePoint -> draws(codePoint) ? codePoint : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// JSON that means the same, with the characters that JSON allows raw but a screen may obey as `\\u`
    /// escapes.
    public static String json(String json) {
        var safe = new StringBuilder(json.length());
        json.chars().forEach(unit -> {
            if (draws(unit) || unit == '\n' || unit == '\r' || unit == '\t' || Character.isSurrogate((char) unit)) {
                safe.append((char) unit);
            } else {
                safe.append(String.format("\\u%04x", unit));
            }
        });
        return safe.toString();
    }

    private static boolean draws(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
