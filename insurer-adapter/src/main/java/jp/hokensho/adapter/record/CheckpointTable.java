package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.proof.Hash;

/// Tables `center_key`, `held_checkpoint` and `refused_checkpoint`.
final class CheckpointTable {

    private static final String HOLD = """
            insert into held_checkpoint (stream, size, root, note, at) values (?, ?, ?, ?, ?)
            on conflict (stream) do update
                set size = excluded.size, root = excluded.root, note = excluded.note, at = excluded.at""";

    private CheckpointTable() {}

    static List<CenterKey> keys(Connection connection) throws SQLException {
        return list(
                connection,
                "select public_key, log from center_key order by at",
                row -> new CenterKey(Hash.of(row.getBytes(1)), row.getString(2)));
    }

    static void insert(Connection connection, CenterKey key, Instant at) throws SQLException {
        change(
                connection,
                "insert into center_key (public_key, log, at) values (?, ?, ?)",
                key.publicKey().bytes(),
                key.log(),
                time(at));
    }

    static void hold(Connection connection, HeldCheckpoint held) throws SQLException {
        change(connection, HOLD, held.stream(), held.size(), held.root().bytes(), held.note(), time(held.at()));
    }

    static Optional<HeldCheckpoint> held(Connection connection, int stream) throws SQLException {
        return held(connection).stream().filter(held -> held.stream() == stream).findFirst();
    }

    static List<HeldCheckpoint> held(Connection connection) throws SQLException {
        return list(
                connection,
                "select stream, size, root, note, at from held_checkpoint order by stream",
                row -> new HeldCheckpoint(
                        row.getInt(1), row.getLong(2), Hash.of(row.getBytes(3)), row.getString(4), instant(row, 5)));
    }

    /// So many are enough to see what is wrong.
    ///
    /// @return whether it is a new one
    static boolean refuse(Connection connection, RefusedCheckpoint refused) throws SQLException {
        return change(
                        connection,
                        "insert into refused_checkpoint (fault, note, held, at) select ?, ?, ?, ?"
                                + " where (select count(*) from refused_checkpoint) < 1000 on conflict do nothing",
                        refused.fault().name(),
                        refused.note().replace('\0', '\ufffd'),
                        refused.held().orElse(null),
                        time(refused.at()))
                == 1;
    }

    /// The newest, oldest first.
    static List<RefusedCheckpoint> refused(Connection connection) throws SQLException {
        return list(
                connection,
                "select fault, note, held, at from"
                        + " (select * from refused_checkpoint order by id desc limit 100) newest order by id",
                row -> new RefusedCheckpoint(
                        CheckpointFault.valueOf(row.getString(1)),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        instant(row, 4)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        }
    }

    private static <T> List<T> list(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (row.next()) {
                list.add(reader.read(row));
            }
            return list;
        }
    }

    @FunctionalInterface
    private interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
