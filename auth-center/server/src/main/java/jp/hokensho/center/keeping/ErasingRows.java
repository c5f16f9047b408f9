package jp.hokensho.center.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.hokensho.center.tenancy.Rows;

/// The payloads and keys of the journal, as far as they are erased. Each step is a transaction of its own
/// over some thousand positions, found by their numbers: nobody who appends waits for it.
record ErasingRows(Connection connection) {

    private static final String COUNT = """
            select count(*) from journal j join payload p using (stream, position)
            where j.kind = ? and j.stream = ? and j.position >= ? and j.position < ?""";
    private static final String ERASE = """
            delete from payload p using journal j
            where j.stream = p.stream and j.position = p.position
                and j.kind = ? and j.stream = ? and j.position >= ? and j.position < ?""";
    private static final String GO_ON = """
            insert into erasing (kind, stream, next) values (?, ?, ?)
            on conflict (kind, stream) do update set next = excluded.next""";

    /// As the policy of the table has it.
    private static final String OF_BEFORE = """
            from payload_key where kind = ?
                and ((month || '-01')::timestamp + interval '1 month 1 hour') at time zone 'UTC' <= ?""";

    /// Until the connection is closed no other node erases.
    boolean alone() throws SQLException {
        return one("select pg_try_advisory_lock(690)", row -> row.getBoolean(1));
    }

    /// Until when events of a kind are on record as erased; long ago where none is.
    Instant announced(String kind) throws SQLException {
        return one(
                "select coalesce(max(until), 'epoch') from erasure_row where kind = ?",
                row -> row.getTimestamp(1).toInstant(),
                kind);
    }

    /// Where erasing goes on.
    long next(String kind, int stream) throws SQLException {
        return number("select coalesce(max(next), 1) from erasing where kind = ? and stream = ?", kind, stream);
    }

    long count(String kind, Span span) throws SQLException {
        return number(COUNT, kind, span.stream(), span.from(), span.to());
    }

    long keys(String kind, Instant until) throws SQLException {
        return number("select count(*) " + OF_BEFORE, kind, Timestamp.from(until));
    }

    /// In one transaction with the place where the next step begins.
    void erase(String kind, Span span) throws SQLException {
        Rows.change(connection, ERASE, kind, span.stream(), span.from(), span.to());
        Rows.change(connection, GO_ON, kind, span.stream(), span.to());
        connection.commit();
    }

    void eraseKeys(String kind, Instant until) throws SQLException {
        Rows.change(connection, "delete " + OF_BEFORE, kind, Timestamp.from(until));
        connection.commit();
    }

    /// Streams, and how far each is written.
    List<Span> written() throws SQLException {
        return Rows.list(
                connection,
                "select stream, next from stream_head order by stream",
                row -> new Span(row.getInt(1), 1, row.getLong(2)));
    }

    boolean isBefore(int stream, long position, Instant time) throws SQLException {
        return one(
                "select at < ? from journal where stream = ? and position = ?",
                row -> row.getBoolean(1),
                Timestamp.from(time),
                stream,
                position);
    }

    private long number(String sql, Object... values) throws SQLException {
        return one(sql, row -> row.getLong(1), values);
    }

    private <T> T one(String sql, Rows.Reader<T> reader, Object... values) throws SQLException {
        return Rows.list(connection, sql, reader, values).getFirst();
    }
}
