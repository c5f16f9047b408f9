package jp.hokensho.center.card;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.journal.CardsImported;
import jp.hokensho.center.journal.Entry;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification.Import;

/// Table `card_load`: when an insurer's cards came to the centre, newest of all lines ever loaded, and from where.
final class CardLoads {

    private static final String LAST = "select * from card_load where insurer = ? order by loaded_at desc limit 1";
    private static final String BY_NUMBER = "select * from card_load where number = ?";
    private static final String ADD =
            "insert into card_load (insurer, loaded_at, file_hash, cards, number, released_by)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private CardLoads() {}

    static Optional<Load> last(Connection connection, InsurerNumber insurer) throws SQLException {
        return Rows.list(connection, LAST, CardLoads::load, insurer.value()).stream()
                .findFirst();
    }

    static Optional<Import> numbered(Connection connection, TraceNumber number) throws SQLException {
        return Rows.list(connection, BY_NUMBER, row -> origin(number, row), number.toString()).stream()
                .findFirst();
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("number")).map(TraceNumber::parse));
    }

    private static Import origin(TraceNumber number, ResultSet row) throws SQLException {
        return new Import(number, row.getString("file_hash"), row.getObject("released_by", UUID.class));
    }

    static void add(Connection connection, Entry entry, CardsImported event) throws SQLException {
        Rows.change(
                connection,
                ADD,
                event.insurer().value(),
                entry.at().atOffset(ZoneOffset.UTC),
                event.fileHash(),
                event.cards(),
                entry.number().toString(),
                event.releasedBy().orElse(null));
    }

    /// @param number empty for a load of before they had one
    record Load(Instant at, Optional<TraceNumber> number) {}
}
