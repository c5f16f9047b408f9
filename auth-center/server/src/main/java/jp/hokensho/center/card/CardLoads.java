package jp.hokensho.center.card;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.InsurerNumber;

/// Table `card_load`: when an insurer's cards came to the centre, newest of all lines ever loaded.
final class CardLoads {

    private static final String LAST =
            "select loaded_at from card_load where insurer = ? order by loaded_at desc limit 1";
    private static final String ADD =
            "insert into card_load (insurer, loaded_at, file_hash, cards) values (?, ?, ?, ?)";

    private CardLoads() {}

    static Optional<Instant> last(Connection connection, InsurerNumber insurer) throws SQLException {
        return Rows.list(connection, LAST, CardLoads::time, insurer.value()).stream()
                .findFirst();
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }

    static void add(Connection connection, Load load) throws SQLException {
        var at = load.at().atOffset(ZoneOffset.UTC);
        Rows.change(connection, ADD, load.insurer().value(), at, load.fileHash(), load.cards());
    }

    /// @param fileHash SHA-256, lower-case hex
    record Load(InsurerNumber insurer, Instant at, String fileHash, long cards) {}
}
