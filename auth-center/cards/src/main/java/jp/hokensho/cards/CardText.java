package jp.hokensho.cards;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person as the cells of a line: what an export writes, and what tells whether a line says something new.
final class CardText {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private CardText() {}

    /// In the order of [Column]; reading them gives the same person again.
    static List<String> cells(Person person) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        card(person, cells);
        particulars(person.particulars(), cells);
        cells.put(Column.VALID_FROM, person.cover().from().toString());
        cells.put(Column.VALID_UNTIL, text(person.cover().until()));
        cells.put(Column.LOST_ON, text(person.cover().lostOn()));
        cells.put(Column.WITHHELD, person.withheld() ? "1" : "0");
        return List.copyOf(cells.values());
    }

    private static void card(Person person, Map<Column, String> cells) {
        var card = person.card();
        cells.put(Column.INSURER_NUMBER, card.insurer().value());
        cells.put(Column.SYMBOL, card.symbol());
        cells.put(Column.NUMBER, card.number());
        cells.put(Column.BRANCH, text(card.branch()));
        cells.put(Column.PERSON, person.kind().code());
    }

    private static void particulars(Particulars told, Map<Column, String> cells) {
        cells.put(Column.NAME, told.name());
        cells.put(Column.KANA, told.kana());
        cells.put(Column.SEX, told.sex().code());
        cells.put(Column.BIRTH_DATE, told.birthDate().toString());
        cells.put(Column.RELATION, told.relation());
        cells.put(Column.OFFICE_NAME, told.office().name());
        cells.put(Column.OFFICE_ADDRESS, told.office().address());
        cells.put(
                Column.UPDATED_AT,
                told.updatedAt().atZone(TOKYO).toOffsetDateTime().toString());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
