package jp.hokensho.cards;

import java.util.Locale;

/// What was found in a card file: an error, or something to look at again.
///
/// @param line of the file, from 1 (the header); 0 where the file as a whole is meant
/// @param column name in the header; empty where the whole line is meant
/// @param shape the value with every letter and digit masked, so that it can be shown
public record CardFinding(long line, String column, CardFault fault, String shape) {

    /// For whoever prepared the file.
    public String message(Locale locale) {
        var place = line == 0 ? "" : "ja".equals(locale.getLanguage()) ? line + "行目 " : "line " + line + " ";
        var value = shape.isEmpty() ? "" : " [" + shape + "]";
        return place + column + (column.isEmpty() ? "" : ": ") + fault.message(locale) + value;
    }
}
