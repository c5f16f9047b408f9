package jp.hokensho.cards;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import jp.hokensho.protocol.InsurerNumber;

/// Table `card_person` (db/cards): the lines of all insurers, found by keyed tags, personal columns sealed.
/// The caller owns connection and transaction.
public final class CardTable {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('cards ' || ?, 0))";
    private static final String WITHOUT_INSURED = """
            select min(line) as line from card_person where insurer = ?
            group by family having min(kind) = 2 order by 1 limit 100""";

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

    /// Puts these lines in the place of everything the insurer had. Readers see the old cards until the caller
    /// commits; a second replacement of the same insurer's cards waits for the first.
    ///
    /// @return lines written
    public long replace(Connection connection, InsurerNumber insurer, Iterator<CardLine.Good> lines)
            throws SQLException {
        runFor(connection, LOCK, insurer);
        runFor(connection, "delete from card_person where insurer = ?", insurer);
        try (var writer = new CardWriter(connection, insurer, keys(insurer))) {
            while (lines.hasNext()) {
                writer.write(lines.next());
            }
            return writer.finish();
        }
    }

    /// The first line of each family that has no insured person, at most a hundred.
    List<Long> withoutInsured(Connection connection, InsurerNumber insurer) throws SQLException {
        try (var statement = connection.prepareStatement(WITHOUT_INSURED)) {
            statement.setString(1, insurer.value());
            var lines = new ArrayList<Long>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                lines.add(rows.getLong("line"));
            }
            return lines;
        }
    }

    private static void runFor(Connection connection, String sql, InsurerNumber insurer) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, insurer.value());
            statement.execute();
        }
    }

    private CardKeys keys(InsurerNumber insurer) {
        return keys.computeIfAbsent(insurer, number -> new CardKeys(master, number));
    }
}
