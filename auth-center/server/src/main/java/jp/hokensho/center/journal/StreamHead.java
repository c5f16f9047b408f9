package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The row of `stream_head` and the lock that goes with it. Commits are left to the caller.
final class StreamHead {

    /// Class of the advisory locks of streams: "HKJ".
    private static final int LOCKS = 0x484b4a;

    private static final String COLUMNS = " epoch, next, chain, batch, at, open_from ";

    private final Connection connection;
    private final int stream;

    StreamHead(Connection connection, int stream) {
        this.connection = connection;
        this.stream = stream;
    }

    /// Held until the session ends; whoever has it knows that no earlier session of the stream still writes.
    boolean tryLock() throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            select.setInt(1, LOCKS);
            select.setInt(2, stream);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// Takes the stream: begins it where it does not exist, and moves its epoch, so that nobody else goes on.
    Head take() throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into stream_head (stream, epoch, next, chain, batch, at, open_from, barrier)
                values (?, 1, 1, ?, ?, timestamptz 'epoch', 1, 0) on conflict do nothing""")) {
            insert.setInt(1, stream);
            insert.setBytes(2, Chain.start());
            insert.setObject(3, new UUID(0, 0));
            insert.executeUpdate();
        }
        return update("epoch = epoch + 1 where stream = ?").orElseThrow(Fenced::new);
    }

    /// Changes nothing but a counter. Once its commit returned without warning, what it read is durable, and
    /// replicated where that is asked for.
    ///
    /// @throws Fenced the epoch moved
    Head barrier(long epoch) throws SQLException {
        return update("barrier = barrier + 1 where stream = ? and epoch = " + epoch)
                .orElseThrow(Fenced::new);
    }

    private Optional<Head> update(String change) throws SQLException {
        try (var update = connection.prepareStatement("update stream_head set " + change + " returning" + COLUMNS)) {
            update.setInt(1, stream);
            try (var row = update.executeQuery()) {
                return row.next() ? Optional.of(head(row)) : Optional.empty();
            }
        }
    }

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                stream,
                row.getLong(1),
                row.getLong(2),
                row.getBytes(3),
                row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant(),
                row.getLong(6));
    }

    /// The last row must be the one that the head speaks of, or somebody else has been at the tables.
    boolean agrees(Head head) throws SQLException {
        try (var select = connection.prepareStatement(
                "select position, chain from journal where stream = ? order by position desc limit 1")) {
            select.setInt(1, stream);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? row.getLong(1) + 1 == head.next() && java.util.Arrays.equals(row.getBytes(2), head.chain())
                        : head.next() == 1;
            }
        }
    }

    /// Questions of this stream that have no answer.
    List<Entry> openQuestions(long from) throws SQLException {
        try (var select = connection.prepareStatement("""
                select q.position, q.at from question_row q
                where q.stream = ? and q.position >= ? and not exists (
                    select from verification_row v where v.stream = q.stream and v.position = q.position)
                order by q.position""")) {
            select.setInt(1, stream);
            select.setLong(2, from);
            try (var row = select.executeQuery()) {
                return entries(row);
            }
        }
    }

    private List<Entry> entries(ResultSet row) throws SQLException {
        var entries = new ArrayList<Entry>();
        while (row.next()) {
            Timestamp at = row.getTimestamp(2);
            entries.add(new Entry(jp.hokensho.protocol.TraceNumber.of(stream, row.getLong(1)), at.toInstant()));
        }
        return entries;
    }
}
