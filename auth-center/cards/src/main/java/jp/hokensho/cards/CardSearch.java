package jp.hokensho.cards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// Finds rows by their tags.
final class CardSearch implements Cards {

    static final String BY_CANONICAL_KEYS =
            "select " + CardRow.COLUMNS + " from card_person where insurer = ? and card_tag = any(?)";
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
        return byCanonicalKeys(card.insurer(), Set.of(card)).get(card);
    }

    /// @param cards all of this insurer
    Map<CardKey, List<Person>> byCanonicalKeys(InsurerNumber insurer, Set<CardKey> cards) throws SQLException {
        var own = keys.apply(insurer);
        var tags = new HashMap<CardKey, byte[]>();
        cards.forEach(card -> tags.put(card, own.tag(card.canonical())));
        try (var statement = connection.prepareStatement(BY_CANONICAL_KEYS)) {
            statement.setArray(
                    2, connection.createArrayOf("bytea", tags.values().toArray(byte[][]::new)));
            var found = found(statement, insurer, own);
            var persons = new HashMap<CardKey, List<Person>>();
            tags.forEach((card, tag) -> persons.put(card, found.getOrDefault(CardRow.tag(tag), List.of())));
            return persons;
        }
    }

    @Override
    public List<Person> bySecondKeys(CardKey card) throws SQLException {
        var own = keys.apply(card.insurer());
        var canonical = card.canonical();
        try (var statement = connection.prepareStatement(BY_SECOND_KEYS)) {
            statement.setBytes(2, own.tag(canonical.withoutDashes()));
            statement.setBytes(3, own.tag(canonical.withoutLeadingZeros()));
            return found(statement, card.insurer(), own).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /// By the tag of their canonical key.
    private static Map<String, List<Person>> found(PreparedStatement statement, InsurerNumber insurer, CardKeys own)
            throws SQLException {
        statement.setString(1, insurer.value());
        var persons = new HashMap<String, List<Person>>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var row = CardRow.of(insurer, rows);
                persons.computeIfAbsent(row.plain().cardTag(), _ -> new ArrayList<>())
                        .add(SealedPerson.open(own, row));
            }
        }
        return persons;
    }
}
