package jp.hokensho.cards;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// Which column stands where in a file.
final class Header {

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int size;

    /// @throws CardFileRejected naming every unknown, duplicate or missing column
    Header(CSVRecord record) {
        var errors = new Findings();
        for (var place = 0; place < record.size(); place++) {
            place(record.get(place).strip(), place, errors);
        }
        Stream.of(Column.values())
                .filter(column -> !places.containsKey(column))
                .map(column -> error(column.header(), CardFault.MISSING_COLUMN))
                .forEach(errors::add);
        size = record.size();
        if (!errors.isEmpty()) {
            throw new CardFileRejected(errors);
        }
    }

    private void place(String name, int place, Findings errors) {
        var column = Column.of(name);
        if (column.isEmpty()) {
            errors.add(new CardFinding(1, "#" + (place + 1), CardFault.UNKNOWN_COLUMN, Shape.of(name)));
        } else if (places.putIfAbsent(column.get(), place) != null) {
            errors.add(error(name, CardFault.DUPLICATE_COLUMN));
        }
    }

    private static CardFinding error(String column, CardFault fault) {
        return new CardFinding(1, column, fault, "");
    }

    int size() {
        return size;
    }

    String cell(CSVRecord record, Column column) {
        return record.get(places.get(column)).strip();
    }
}
