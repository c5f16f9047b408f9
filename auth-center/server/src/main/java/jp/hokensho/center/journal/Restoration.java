package jp.hokensho.center.journal;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Goes on after the database was put back to an earlier state: every stream is closed where it ends now, and a
/// new one begins in its place, with the event [Restored]. So no position is issued twice.
@Singleton
public class Restoration {

    /// New streams are taken from here down: nodes number theirs from 0.
    private static final int HIGHEST = 899;

    /// Nothing where the stream has moved on since it was looked at.
    private static final String END = """
            insert into stream_end (stream, size, witnessed, note, successor, at)
            select s, n, ?, ?, ?, ? from (values (?, ?)) at(s, n)
            where n = coalesce((select next - 1 from stream_head where stream = s), 0)""";

    private final JournalSettings settings;
    private final Clock clock;

    Restoration(JournalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// The newest checkpoint of a stream that somebody holds.
    public record Held(int stream, long size, String note) {}

    /// How one stream is closed.
    ///
    /// @param size entries that the database has
    /// @param witnessed entries that somebody was found to hold, if that is more
    /// @param note that says so
    /// @param successor the stream that goes on in its place
    public record End(int stream, long size, long witnessed, Optional<String> note, int successor) {}

    /// What [#begin] would do. Empty where there is nothing to close.
    public List<End> plan(List<Held> held) {
        var newest = held.stream()
                .collect(Collectors.toMap(Held::stream, Function.identity(), (a, b) -> a.size() > b.size() ? a : b));
        return with(connection -> plan(connection, newest));
    }

    private static List<End> plan(Connection connection, Map<Integer, Held> newest) throws SQLException {
        var sizes = sizes(connection);
        newest.keySet().forEach(stream -> sizes.putIfAbsent(stream, 0L));
        var used = new TreeSet<>(sizes.keySet());
        for (var closed : closed(connection)) {
            used.addAll(closed);
            sizes.remove(closed.getFirst());
        }
        var free = IntStream.iterate(HIGHEST, stream -> stream >= 0, stream -> stream - 1)
                .filter(stream -> !used.contains(stream))
                .iterator();
        return sizes.entrySet().stream()
                .map(size -> end(size.getKey(), size.getValue(), Optional.ofNullable(newest.get(size.getKey())))
                        .followedBy(free.nextInt()))
                .toList();
    }

    private static Unnumbered end(int stream, long size, Optional<Held> held) {
        var newer = held.filter(checkpoint -> checkpoint.size() > size);
        return new Unnumbered(stream, size, newer.map(Held::size).orElse(size), held.map(Held::note));
    }

    private record Unnumbered(int stream, long size, long witnessed, Optional<String> note) {

        End followedBy(int successor) {
            return new End(stream, size, witnessed, note, successor);
        }
    }

    private static Map<Integer, Long> sizes(Connection connection) throws SQLException {
        var sizes = new TreeMap<Integer, Long>();
        try (var select = connection.prepareStatement("select stream, next - 1 from stream_head");
                var row = select.executeQuery()) {
            while (row.next()) {
                sizes.put(row.getInt(1), row.getLong(2));
            }
        }
        return sizes;
    }

    /// Each stream that was closed, and its successor.
    private static List<List<Integer>> closed(Connection connection) throws SQLException {
        var closed = new ArrayList<List<Integer>>();
        try (var select = connection.prepareStatement("select stream, successor from stream_end");
                var row = select.executeQuery()) {
            while (row.next()) {
                closed.add(List.of(row.getInt(1), row.getInt(2)));
            }
        }
        return closed;
    }

    /// Closes them all at once; then each new stream begins. Where this ends in between, whoever writes a new stream
    /// first begins it.
    ///
    /// @throws UnsafeDatabase where a node of the centre runs, or a command that writes
    public void begin(List<End> ends) {
        with(connection -> {
            close(connection, ends);
            return ends;
        });
        for (var end : ends) {
            // its figures are for nobody
            try (var journal = new Journal(settings.of(end.successor()), clock, new CompositeMeterRegistry())) {
                journal.open();
            }
        }
    }

    private void close(Connection connection, List<End> ends) throws SQLException {
        connection.setAutoCommit(false);
        for (var end : ends) {
            if (!new StreamHead(connection, end.stream()).tryLock()) {
                throw new UnsafeDatabase("stream " + end.stream() + " is being written: stop every node of the centre");
            }
            insert(connection, end);
        }
        connection.commit();
        if (connection.getWarnings() != null) {
            throw AppendSession.unknown(connection.getWarnings());
        }
    }

    private void insert(Connection connection, End end) throws SQLException {
        try (var insert = connection.prepareStatement(END)) {
            insert.setLong(1, end.witnessed());
            insert.setString(2, end.note().orElse(null));
            insert.setInt(3, end.successor());
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setInt(5, end.stream());
            insert.setLong(6, end.size());
            if (insert.executeUpdate() != 1) {
                throw new UnsafeDatabase("stream " + end.stream() + " has just been written: stop every node");
            }
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = settings.database().connect(JournalDatabase.Role.APPENDER)) {
            return work.in(connection);
        } catch (SQLException failed) {
            throw new JournalUnavailable(
                    JournalUnavailable.Fate.UNKNOWN, "the streams cannot be closed: " + failed.getMessage());
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }
}
