package jp.hokensho.terminal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Columns that texts take on a screen of fixed-width characters: full-width ones take two, marks none.
///
/// @param ambiguousIsWide `○` and its like take two columns, as Japanese fonts draw them
public record Width(boolean ambiguousIsWide) {

    private static final String CLOSING = "、。，．」』）】〕ー々！？";

    public static Width of(Locale locale) {
        return new Width("ja".equals(locale.getLanguage()));
    }

    public int of(String text) {
        return text.codePoints().map(this::of).sum();
    }

    public int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default ->
                switch (EastAsianWidth.of(codePoint)) {
                    case NARROW -> 1;
                    case WIDE -> 2;
                    case AMBIGUOUS -> ambiguousIsWide ? 2 : 1;
                };
        };
    }

    /// The text with blanks behind it, up to that many columns.
    public String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /// Lines of at most that many columns, broken at a blank where there is one, anywhere otherwise (as
    /// Japanese is).
    public List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (of(rest) > columns) {
            var cut = cut(rest, columns);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private int cut(String text, int columns) {
        var end = 0;
        var used = 0;
        while (end < text.length()) {
            var codePoint = text.codePointAt(end);
            used += of(codePoint);
            if (used > columns && end > 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        var blank = text.lastIndexOf(' ', end);
        return blank > end / 2 ? blank : notBefore(text, end);
    }

    /// No line begins with a closing mark.
    private static int notBefore(String text, int end) {
        var cut = end;
        while (cut > 1 && cut < text.length() && CLOSING.indexOf(text.charAt(cut)) >= 0) {
            cut--;
        }
        return cut;
    }
}
