package jp.hokensho.center.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.hokensho.center.problem.Refusal;

/// A table's rows in memory, at most a second behind the database (on the node that changes a row: not at
/// all, for it looks again at once). Rows are re-read by their `changed_at`; the look goes back further
/// than the last row seen, for a transaction may commit later than it stamped its rows; what took even longer
/// is found by the look at all rows that [Mirrors] takes now and then. When the database has not been seen for
/// too long nothing is known any more, and asking is refused: a revocation could be missing. That is for what is
/// under way: requests are let in with what is at most a second old ([Mirrors#fresh()]).
public final class Mirror<K, V> {

    /// Longer than a transaction that writes such a table should take.
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration TOO_OLD = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Tenants tenants;
    private final String sql;
    private final Rows.Reader<Version<K, V>> reader;
    private final Consumer<List<Version<K, V>>> listener;
    private final Map<K, V> rows = new ConcurrentHashMap<>();
    private Instant newest = Instant.EPOCH;
    private volatile long seenAt;

    /// @param sql with one question mark: changed after
    /// @param listener hears of rows that changed, the first look's too, before [#refresh()] returns
    Mirror(Tenants tenants, String sql, Rows.Reader<Version<K, V>> reader, Consumer<List<Version<K, V>>> listener) {
        this.tenants = tenants;
        this.sql = sql;
        this.reader = reader;
        this.listener = listener;
    }

    public Optional<V> get(K key) {
        mustBeFresh();
        return Optional.ofNullable(rows.get(key));
    }

    public Collection<V> all() {
        mustBeFresh();
        return List.copyOf(rows.values());
    }

    /// Returns when everything committed before the call is here.
    public synchronized void refresh() {
        look(newest);
    }

    /// As [#refresh()], of all rows, whenever they changed: what a first look leaves out is gone.
    synchronized void refreshWhole() {
        var there = look(Instant.EPOCH);
        rows.keySet().retainAll(there);
    }

    /// @return whose rows it found
    private Set<K> look(Instant since) {
        var start = System.nanoTime();
        var changed = tenants.list(Tenants.CENTER, sql, reader, Timestamp.from(since));
        changed.forEach(this::take);
        listener.accept(changed);
        seenAt = start;
        return changed.stream().map(Version::key).collect(Collectors.toSet());
    }

    private void take(Version<K, V> version) {
        version.value().ifPresentOrElse(value -> rows.put(version.key(), value), () -> rows.remove(version.key()));
        var lookFrom = version.changedAt().minus(OVERLAP);
        newest = lookFrom.isAfter(newest) ? lookFrom : newest;
    }

    /// For who keeps an index of the rows by other keys: says that it may be believed. Who asks before the program
    /// has started looks for itself.
    ///
    /// @throws Refusal 503 where the database has not been seen for too long
    public void mustBeFresh() {
        if (seenAt == 0) {
            refresh();
        }
        if (System.nanoTime() - seenAt > TOO_OLD.toNanos()) {
            throw Refusal.unavailable(WAIT);
        }
    }

    /// A row as it is now.
    ///
    /// @param value empty where the row does not count any more
    public record Version<K, V>(K key, Optional<V> value, Instant changedAt) {

        public static <K, V> Version<K, V> of(K key, V value, ResultSet row) throws SQLException {
            return new Version<>(
                    key,
                    Optional.ofNullable(value),
                    row.getTimestamp("changed_at").toInstant());
        }
    }
}
