package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.TraceNumber;

/// Streams that a restore closed, and those that go on in their place.
final class Succession {

    private static final String CURRENT = """
            with recursive line as (
                select ?::integer as stream
                union all
                select successor from stream_end e join line l on e.stream = l.stream)
            select stream from line l where not exists (select from stream_end e where e.stream = l.stream)""";

    private static final String FIRST = """
            select stream, size, witnessed, note from stream_end e
            where successor = ? and not exists (select from journal where stream = e.successor)""";

    /// Of a stream that was closed while somebody waited for an answer.
    private static final String OPEN_QUESTIONS = """
            select q.stream, q.position, q.at
            from stream_end e join stream_head h on h.stream = e.stream
                join question_row q on q.stream = e.stream and q.position >= h.open_from
            where e.successor = ? and not exists (
                select from verification_row v where v.stream = q.stream and v.position = q.position)
            order by q.position""";

    private static final String LOSS = "select witnessed >= ? from stream_end where stream = ? and size < ?";

    private final AuditorPool auditors;

    Succession(AuditorPool auditors) {
        this.auditors = auditors;
    }

    /// The stream that is written in the place of this one: itself, where no restore closed it.
    int current(int stream) throws SQLException {
        return read(CURRENT, row -> row.getInt(1), stream).getFirst();
    }

    /// What a stream has to begin with. Empty where it has begun, or continues none.
    Optional<Restored> first(int stream) throws SQLException {
        return read(FIRST, Succession::restored, stream).stream().findFirst();
    }

    private static Restored restored(ResultSet row) throws SQLException {
        return new Restored(row.getInt(1), row.getLong(2), row.getLong(3), Optional.ofNullable(row.getString(4)));
    }

    /// Questions without an answer of the stream that this one continues.
    List<Entry> openQuestions(int stream) throws SQLException {
        return read(
                OPEN_QUESTIONS,
                row -> new Entry(
                        TraceNumber.of(row.getInt(1), row.getLong(2)),
                        row.getTimestamp(3).toInstant()),
                stream);
    }

    Loss loss(TraceNumber number) throws SQLException {
        return read(LOSS, row -> row.getBoolean(1), number.position(), number.stream(), number.position()).stream()
                .findFirst()
                .map(certain -> certain ? Loss.CERTAIN : Loss.POSSIBLE)
                .orElse(Loss.NONE);
    }

    private <T> List<T> read(String sql, Reader<T> reader, Object... values) throws SQLException {
        return auditors.read(connection -> list(connection, sql, reader, values));
    }

    private static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            var found = new ArrayList<T>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    @FunctionalInterface
    private interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
