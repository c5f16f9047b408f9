package jp.hokensho.center.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.SecretBox;

/// One payload key per kind of event and month (UTC), so that each kind can be erased on its day. A key is
/// durable, wrapped with the master key, before anything is sealed with it; nodes that make one at the same
/// time get the same.
final class PayloadKeys {

    private final JournalDatabase database;
    private final SecretBox wrapping;
    private final Clock clock;
    private final Map<String, PayloadKey> current = new ConcurrentHashMap<>();

    PayloadKeys(JournalDatabase database, SecretBox wrapping, Clock clock) {
        this.database = database;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /// @throws JournalUnavailable where the key is new and the database cannot be reached
    PayloadKey now(String kind) {
        var month = month(clock.instant());
        var known = current.get(name(kind, month));
        return known != null ? known : begin(kind, month);
    }

    /// Keys of other months are of no more use here: they are not kept in memory.
    private PayloadKey begin(String kind, String month) {
        current.keySet().removeIf(name -> !name.endsWith(month));
        return current.computeIfAbsent(name(kind, month), _ -> make(kind, month));
    }

    private PayloadKey make(String kind, String month) {
        try (var connection = database.connect(JournalDatabase.Role.APPENDER)) {
            insertUnlessThere(connection, kind, month);
            return select(connection, kind, month);
        } catch (SQLException e) {
            throw new JournalUnavailable(
                    JournalUnavailable.Fate.NOT_RECORDED, "no payload key can be made: " + e.getMessage());
        }
    }

    private void insertUnlessThere(Connection connection, String kind, String month) throws SQLException {
        var wrapped = wrapping.seal(SecretBox.newKey().getEncoded(), bytes(name(kind, month)));
        try (var insert = connection.prepareStatement(
                "insert into payload_key (id, kind, month, wrapped) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, kind);
            insert.setString(3, month);
            insert.setBytes(4, wrapped);
            insert.executeUpdate();
        }
    }

    private PayloadKey select(Connection connection, String kind, String month) throws SQLException {
        try (var select =
                connection.prepareStatement("select id, wrapped from payload_key where kind = ? and month = ?")) {
            select.setString(1, kind);
            select.setString(2, month);
            try (var row = select.executeQuery()) {
                row.next();
                return unwrap(row.getObject(1, UUID.class), name(kind, month), row.getBytes(2));
            }
        }
    }

    /// Empty where it was erased.
    Optional<PayloadKey> find(Connection connection, UUID id) throws SQLException {
        try (var select =
                connection.prepareStatement("select kind || '/' || month, wrapped from payload_key where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(unwrap(id, row.getString(1), row.getBytes(2))) : Optional.empty();
            }
        }
    }

    private record Wrapped(UUID id, String name, byte[] bytes) {}

    /// Each key by itself: whatever is killed when, every one opens with one of the two master keys.
    long rewrap(boolean dry, Runnable done) {
        try (var connection = database.connect(JournalDatabase.Role.APPENDER)) {
            long count = 0;
            for (var key : wrapped(connection)) {
                var renewed = renewed(key);
                if (renewed.isPresent()) {
                    count++;
                    if (!dry) {
                        put(connection, key, renewed.get());
                    }
                }
                done.run();
            }
            return count;
        } catch (SQLException e) {
            throw new JournalUnavailable(JournalUnavailable.Fate.NOT_RECORDED, "payload keys: " + e.getMessage());
        }
    }

    private Optional<byte[]> renewed(Wrapped key) {
        try {
            return wrapping.renewed(key.bytes(), bytes(key.name()));
        } catch (SealBroken neither) {
            throw new KeyFailure("the payload key " + key.name() + " opens with neither master key", neither);
        }
    }

    private static List<Wrapped> wrapped(Connection connection) throws SQLException {
        return Rows.list(
                connection,
                "select id, kind || '/' || month, wrapped from payload_key order by month, kind",
                row -> new Wrapped(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)));
    }

    /// Two that do this at once do it once.
    private static void put(Connection connection, Wrapped key, byte[] renewed) throws SQLException {
        Rows.change(
                connection,
                "update payload_key set wrapped = ? where id = ? and wrapped = ?",
                renewed,
                key.id(),
                key.bytes());
    }

    private static String month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }

    /// @param name kind/month: the seal of a wrapped key opens under its own name only
    PayloadKey unwrap(UUID id, String name, byte[] wrapped) {
        return new PayloadKey(id, new SecretKeySpec(wrapping.open(wrapped, bytes(name)), "AES"));
    }

    private static String name(String kind, String month) {
        return kind + '/' + month;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
