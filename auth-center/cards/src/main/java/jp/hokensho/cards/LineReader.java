package jp.hokensho.cards;

import java.time.LocalDate;
import java.util.List;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Details.Office;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Sex;
import org.apache.commons.csv.CSVRecord;

/// Turns a CSV record into a person, or into everything that is wrong with it.
final class LineReader {

    private final Header header;

    LineReader(Header header) {
        this.header = header;
    }

    /// @param line where the record begins in the file
    CardLine read(CSVRecord record, long line) {
        if (record.size() != header.size()) {
            return new CardLine.Bad(List.of(new CardFinding(line, "", CardFault.COLUMN_COUNT, "")));
        }
        var cells = new Cells(header, record, line);
        var person = person(cells);
        return cells.errors().isEmpty()
                ? new CardLine.Good(line, person, cells.warnings())
                : new CardLine.Bad(cells.errors());
    }

    private static Person person(Cells cells) {
        var card = card(cells);
        var kind = cells.read(Column.PERSON, PersonKind::of);
        var cover = cover(cells);
        var withheld = Boolean.TRUE.equals(cells.read(Column.WITHHELD, LineReader::flag));
        var particulars = particulars(cells);
        if (cells.errors().isEmpty() && particulars.birthDate().isAfter(cover.from())) {
            cells.note(Column.BIRTH_DATE, CardFault.BORN_AFTER_FROM);
        }
        return new Person(card, kind, cover, withheld, particulars);
    }

    /// An end or a loss before the first day cannot be; a loss on it says that there was never any cover.
    private static Cover cover(Cells cells) {
        var from = cells.read(Column.VALID_FROM, CardDate::parse);
        var until = cells.readOptional(Column.VALID_UNTIL, text -> end(cells, text));
        var lostOn = cells.readOptional(Column.LOST_ON, CardDate::parse);
        if (from != null && until.filter(from::isAfter).isPresent()) {
            cells.note(Column.VALID_UNTIL, CardFault.UNTIL_BEFORE_FROM);
        }
        if (from != null && lostOn.filter(from::isAfter).isPresent()) {
            cells.note(Column.LOST_ON, CardFault.LOST_BEFORE_FROM);
        }
        return new Cover(from, until, lostOn);
    }

    private static LocalDate end(Cells cells, String text) {
        var end = CardDate.parseEnd(text);
        if (end.beyondEra()) {
            cells.note(Column.VALID_UNTIL, CardFault.BEYOND_ERA);
        }
        return end.date();
    }

    private static CardKey card(Cells cells) {
        var insurer = cells.read(Column.INSURER_NUMBER, InsurerNumber::parse);
        var symbol = cells.read(Column.SYMBOL, CardKey::symbol);
        var number = cells.read(Column.NUMBER, CardKey::number);
        var branch = cells.readOptional(Column.BRANCH, Branch::parse);
        return cells.errors().isEmpty() ? new CardKey(insurer, symbol, number, branch) : null;
    }

    private static Particulars particulars(Cells cells) {
        return new Particulars(
                cells.read(Column.NAME, String::strip),
                cells.read(Column.KANA, String::strip),
                cells.read(Column.SEX, Sex::of),
                cells.read(Column.BIRTH_DATE, CardDate::parse),
                cells.read(Column.RELATION, String::strip),
                office(cells),
                cells.read(Column.UPDATED_AT, UpdateTime::parse));
    }

    private static Office office(Cells cells) {
        var name = cells.read(Column.OFFICE_NAME, String::strip);
        var address = cells.read(Column.OFFICE_ADDRESS, String::strip);
        return cells.errors().isEmpty() ? new Office(name, address) : null;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new InvalidInput(InputError.MALFORMED);
        };
    }
}
