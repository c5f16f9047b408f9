package jp.hokensho.cards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns of a card file (contracts.md). Their order in a file is free.
///
/// @see #maxLength in code points
enum Column {
    INSURER_NUMBER(8, false),
    SYMBOL(40, true),
    NUMBER(40, false),
    BRANCH(2, true),
    PERSON(1, false),
    NAME(100, false),
    KANA(100, false),
    SEX(1, false),
    BIRTH_DATE(20, false),
    RELATION(20, true),
    VALID_FROM(20, false),
    VALID_UNTIL(20, true),
    LOST_ON(20, true),
    OFFICE_NAME(100, true),
    OFFICE_ADDRESS(200, true),
    WITHHELD(1, false),
    UPDATED_AT(40, false);

    private final int maxLength;
    private final boolean mayBeEmpty;

    Column(int maxLength, boolean mayBeEmpty) {
        this.maxLength = maxLength;
        this.mayBeEmpty = mayBeEmpty;
    }

    int maxLength() {
        return maxLength;
    }

    boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    /// As in the header: `insurer_number`.
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        return Stream.of(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }
}
