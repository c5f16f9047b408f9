package jp.hokensho.center.tree;

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

/// The checkpoints, and the keys they were signed with.
record CheckpointRows(Connection connection) {

    private static final String SELECT = "select stream, size, at, root, note from checkpoint where stream = ?";
    private static final String LAST = " order by size desc limit 1";

    /// The last one of every stream that is written.
    private static final String ALL = """
            select c.stream, c.size, c.at, c.root, c.note
            from stream_head h cross join lateral (
                select * from checkpoint where stream = h.stream order by size desc limit 1) c
            order by c.stream""";

    void insert(Published published) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into checkpoint (stream, size, at, root, note) values (?, ?, ?, ?, ?)")) {
            insert.setInt(1, published.stream());
            insert.setLong(2, published.size());
            insert.setObject(3, published.at().atOffset(ZoneOffset.UTC));
            insert.setBytes(4, published.root().bytes());
            insert.setString(5, published.note());
            insert.executeUpdate();
        }
    }

    Optional<Published> last(int stream) throws SQLException {
        return list(SELECT + LAST, stream).stream().findFirst();
    }

    Optional<Published> at(int stream, long size) throws SQLException {
        return list(SELECT + " and size = ?", stream, size).stream().findFirst();
    }

    /// The last one of before that moment.
    Optional<Published> before(int stream, Instant moment) throws SQLException {
        return list(SELECT + " and at < ? order by at desc, size desc limit 1", stream, moment.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /// Some of those that are larger, in their order.
    List<Published> after(int stream, long size, int limit) throws SQLException {
        return list(SELECT + " and size > ? order by size limit " + limit, stream, size);
    }

    List<Published> all() throws SQLException {
        return list(ALL);
    }

    private List<Published> list(String sql, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            var found = new ArrayList<Published>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(published(row));
                }
            }
            return found;
        }
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getInt(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Hash.of(row.getBytes(4)),
                row.getString(5));
    }

    /// Streams, and how many rows each has by its head.
    List<TreeStore.Size> sizes() throws SQLException {
        try (var select = connection.prepareStatement("select stream, next - 1 from stream_head order by stream");
                var row = select.executeQuery()) {
            var sizes = new ArrayList<TreeStore.Size>();
            while (row.next()) {
                sizes.add(new TreeStore.Size(row.getInt(1), row.getLong(2)));
            }
            return sizes;
        }
    }

    /// Whether a restore closed it.
    boolean isClosed(int stream) throws SQLException {
        try (var select = connection.prepareStatement("select from stream_end where stream = ?")) {
            select.setInt(1, stream);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Of one stream; 0 where it has no head.
    long rows(int stream) throws SQLException {
        return sizes().stream()
                .filter(size -> size.stream() == stream)
                .mapToLong(TreeStore.Size::rows)
                .findFirst()
                .orElse(0);
    }

    /// Those of which there are rows or checkpoints, whether there is a head or not.
    List<Integer> streams() throws SQLException {
        try (var select = connection.prepareStatement("""
                        select s from generate_series(0, 999) s
                        where exists (select from journal where stream = s)
                            or exists (select from checkpoint where stream = s)""");
                var row = select.executeQuery()) {
            var streams = new ArrayList<Integer>();
            while (row.next()) {
                streams.add(row.getInt(1));
            }
            return streams;
        }
    }

    /// Oldest first.
    List<Hash> keys() throws SQLException {
        try (var select = connection.prepareStatement("select public_key from checkpoint_key order by at");
                var row = select.executeQuery()) {
            var keys = new ArrayList<Hash>();
            while (row.next()) {
                keys.add(Hash.of(row.getBytes(1)));
            }
            return keys;
        }
    }

    void insertKey(Hash key, Instant at, String number) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into checkpoint_key (public_key, at, number)" + " values (?, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, key.bytes());
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, number);
            insert.executeUpdate();
        }
    }
}
