package jp.hokensho.protocol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Symbol and number in the one form that all ways of typing them lead to (domain.md "Symbol, number, branch").
/// Idempotent: the canonical key of a canonical key is itself. Personal: `toString` masks it.
public record CanonicalKey(String symbol, String number) {

    /// Blanks, `・`, `.`, `,` and brackets of every kind.
    private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Z}\\u30FB.,\\p{Ps}\\p{Pe}]");

    /// The long-vowel mark ー is a dash between digits only: elsewhere it is a letter of katakana.
    private static final Pattern DASH =
            Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]|(?<=[0-9])\\u30FC(?=[0-9])");

    public CanonicalKey {
        symbol = fold(symbol);
        number = fold(number);
    }

    /// NFKC, dash-like characters to `-`, blanks and `・.,` and brackets dropped, upper case.
    public static CanonicalKey of(String symbol, String number) {
        return new CanonicalKey(symbol, number);
    }

    /// Second key, tried only when the first finds nothing and counted only if unambiguous: no dashes.
    public CanonicalKey withoutDashes() {
        var shorter = new CanonicalKey(symbol.replace("-", ""), number.replace("-", ""));
        return shorter.equals(this) ? this : shorter.withoutDashes();
    }

    /// Second key, likewise: an all-digit number without its leading zeros.
    public CanonicalKey withoutLeadingZeros() {
        return Typed.isDigits(number) ? new CanonicalKey(symbol, number.replaceFirst("^0+(?=.)", "")) : this;
    }

    @Override
    public String toString() {
        return "****";
    }

    /// Each step can make work for another (a dropped blank joins a letter and its accent, upper case splits `ŉ`), so
    /// they are repeated until nothing changes: twice for nearly every text.
    private static String fold(String text) {
        var folded = foldOnce(text);
        return folded.equals(text) ? text : fold(folded);
    }

    private static String foldOnce(String text) {
        var kept = DROPPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return DASH.matcher(kept).replaceAll("-").toUpperCase(Locale.ROOT);
    }
}
