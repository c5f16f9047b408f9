package jp.hokensho.cards;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// Table `card_person` (db/cards): the lines of all insurers, found by keyed tags, personal columns sealed.
/// The caller owns connection and transaction.
public final class CardTable {

    private static final String ALL =
            "select " + CardRow.COLUMNS + " from card_person where insurer = ? order by line, content_tag";
    private static final int AT_ONCE = 1_000;

    private final SecretKey master;
    private final Map<InsurerNumber, CardKeys> keys = new ConcurrentHashMap<>();

    /// @param master 32 bytes kept outside the database; keys per insurer are derived from it
    public CardTable(SecretKey master) {
        this.master = master;
    }

    /// The cards as this connection sees them.
    public Cards in(Connection connection) {
        return new CardSearch(connection, this::keys);
    }

    /// What [Cards#byCanonicalKey] finds for each of these, all with one look.
    ///
    /// @param cards all of this insurer
    public Map<CardKey, List<Person>> find(Connection connection, InsurerNumber insurer, Set<CardKey> cards)
            throws SQLException {
        return new CardSearch(connection, this::keys).byCanonicalKeys(insurer, cards);
    }

    Staging staging(Connection connection, InsurerNumber insurer) throws SQLException, IOException {
        return Staging.open(connection, keys(insurer));
    }

    /// All lines of an insurer in the order of the files that they came in. Not in auto-commit mode only some of
    /// them are in memory at a time.
    void each(Connection connection, InsurerNumber insurer, PersonReader reader) throws SQLException, IOException {
        var own = keys(insurer);
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setString(1, insurer.value());
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(SealedPerson.open(own, CardRow.of(insurer, rows)));
                }
            }
        }
    }

    private CardKeys keys(InsurerNumber insurer) {
        return keys.computeIfAbsent(insurer, number -> new CardKeys(master, number));
    }

    @FunctionalInterface
    interface PersonReader {
        void read(Person person) throws IOException;
    }
}
