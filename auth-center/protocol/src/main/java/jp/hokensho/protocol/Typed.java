package jp.hokensho.protocol;

import java.text.Normalizer;

/// Texts as people and machines typed them. Length is looked at before anything costly, widths are made equal before
/// anything is validated.
public final class Typed {

    /// Code units of a number or date with room for separators; more than any accepted form has.
    private static final int MAX_NUMERIC = 64;

    private Typed() {}

    static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    /// A number or date: full-width forms become half-width (NFKC), blanks around it go.
    ///
    /// @throws InvalidInput `MISSING`, `MALFORMED` when far too long
    static String numeric(String text) {
        if (isAbsent(text)) {
            throw new InvalidInput(InputError.MISSING);
        }
        if (text.length() > MAX_NUMERIC) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /// ASCII digits only: `Character.isDigit` knows hundreds of others.
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Free text, kept as it is.
    ///
    /// @param maxLength in code points
    /// @throws InvalidInput `TOO_LONG`, `CONTROL_CHARACTER`
    public static String line(String text, int maxLength) {
        if (text.length() > 2 * maxLength || text.codePointCount(0, text.length()) > maxLength) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
        if (text.codePoints().anyMatch(Typed::isInvisible)) {
            throw new InvalidInput(InputError.CONTROL_CHARACTER);
        }
        return text;
    }

    /// Controls, line ends, lone surrogates and format characters, bidi marks among them: they change what others see.
    /// Variation selectors (IVS) are marks, not format characters: they stay.
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
