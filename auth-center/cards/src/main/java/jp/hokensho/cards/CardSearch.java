package jp.hokensho.cards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// Finds rows by their tags.
final class CardSearch implements Cards {

    static final String BY_CANONICAL_KEY =
            "select " + CardRow.COLUMNS + " from card_person where insurer = ? and card_tag = ?";
    static final String BY_SECOND_KEYS = "select " + CardRow.COLUMNS
            + " from card_person where insurer = ? and (dashless_tag = ? or zeroless_tag = ?)";

    private final Connection connection;
    private final Function<InsurerNumber, CardKeys> keys;

    CardSearch(Connection connection, Function<InsurerNumber, CardKeys> keys) {
        this.connection = connection;
        this.keys = keys;
    }

    @Override
    public List<Person> byCanonicalKey(CardKey card) throws SQLException {
        var own = keys.apply(card.insurer());
        try (var statement = connection.prepareStatement(BY_CANONICAL_KEY)) {
            statement.setBytes(2, own.tag(card.canonical()));
            return found(statement, card.insurer(), own);
        }
    }

    @Override
    public List<Person> bySecondKeys(CardKey card) throws SQLException {
        var own = keys.apply(card.insurer());
        var canonical = card.canonical();
        try (var statement = connection.prepareStatement(BY_SECOND_KEYS)) {
            statement.setBytes(2, own.tag(canonical.withoutDashes()));
            statement.setBytes(3, own.tag(canonical.withoutLeadingZeros()));
            return found(statement, card.insurer(), own);
        }
    }

    private static List<Person> found(PreparedStatement statement, InsurerNumber insurer, CardKeys own)
            throws SQLException {
        statement.setString(1, insurer.value());
        var persons = new ArrayList<Person>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                persons.add(SealedPerson.open(own, CardRow.of(insurer, rows)));
            }
        }
        return persons;
    }
}
