package jp.hokensho.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import org.apache.commons.csv.CSVRecord;

/// The cells of one line, each read at most once; collects what is wrong with them.
final class Cells {

    private final Header header;
    private final CSVRecord record;
    private final long line;
    private final List<CardFinding> errors = new ArrayList<>();
    private final List<CardFinding> warnings = new ArrayList<>();

    Cells(Header header, CSVRecord record, long line) {
        this.header = header;
        this.record = record;
        this.line = line;
    }

    List<CardFinding> errors() {
        return errors;
    }

    List<CardFinding> warnings() {
        return warnings;
    }

    /// Says something about the line, beside what its cells say: an error or a warning.
    void note(Column column, CardFault fault) {
        var finding = new CardFinding(line, column.header(), fault, Shape.of(header.cell(record, column)));
        (fault.isWarning() ? warnings : errors).add(finding);
    }

    /// The value, or null after noting what is wrong with it.
    <T> T read(Column column, Function<String, T> parser) {
        var text = header.cell(record, column);
        try {
            check(column, text);
            if (text.chars().anyMatch(Cells::isPrivate)) {
                note(column, CardFault.PRIVATE_USE);
            }
            return parser.apply(text);
        } catch (InvalidInput invalid) {
            note(column, CardFault.of(invalid));
            return null;
        }
    }

    <T> Optional<T> readOptional(Column column, Function<String, T> parser) {
        return header.cell(record, column).isEmpty() ? Optional.empty() : Optional.ofNullable(read(column, parser));
    }

    private static void check(Column column, String text) {
        if (text.isEmpty() && !column.mayBeEmpty()) {
            throw new InvalidInput(InputError.MISSING);
        }
        if (text.codePointCount(0, text.length()) > column.maxLength()) {
            throw new InvalidInput(InputError.TOO_LONG);
        }
        if (text.codePoints().anyMatch(Cells::isUnfit)) {
            throw new InvalidInput(InputError.CONTROL_CHARACTER);
        }
    }

    /// Gaiji 外字: what they look like is known to the machine alone that they come from.
    private static boolean isPrivate(int character) {
        return character >= 0xE000 && character <= 0xF8FF;
    }

    /// Controls, lone surrogates and the replacement character, which says that a text was damaged before.
    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == 0xFFFD;
    }
}
