package jp.hokensho.center.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.center.journal.Erased;
import jp.hokensho.center.journal.Journal;

/// One round of one node. What is due is on the record first; then the rows go, step by step, and last the
/// keys of whole months. A round that was killed is finished by the next one, whoever's it is, without a
/// second event.
final class Erasing {

    private final Connection connection;
    private final ErasingRows rows;
    private final Journal journal;
    private final Instant now;

    Erasing(Connection connection, Journal journal, Instant now) {
        this.connection = connection;
        this.rows = new ErasingRows(connection);
        this.journal = journal;
        this.now = now;
    }

    void round(List<Rule> rules) throws SQLException {
        if (!rows.alone()) {
            return;
        }
        for (var rule : rules) {
            announce(rule);
            erase(rule.kind());
        }
    }

    private void announce(Rule rule) throws SQLException {
        var until = rule.until(now);
        var announced = rows.announced(rule.kind());
        if (!until.isAfter(announced)) {
            return;
        }
        long payloads = 0;
        for (var span : between(announced, until)) {
            payloads += count(rule.kind(), span);
        }
        long keys = rows.keys(rule.kind(), until);
        connection.commit();
        if (payloads + keys > 0) {
            journal.append(new Erased(rule.kind(), until, rule.days(), payloads, keys));
        }
    }

    private long count(String kind, Span span) throws SQLException {
        long count = 0;
        for (var step : span.steps()) {
            count += rows.count(kind, step);
            connection.commit();
        }
        return count;
    }

    private void erase(String kind) throws SQLException {
        var announced = rows.announced(kind);
        for (var span : between(Instant.EPOCH, announced)) {
            for (var step : span.since(rows.next(kind, span.stream())).steps()) {
                rows.erase(kind, step);
            }
        }
        rows.eraseKeys(kind, announced);
    }

    /// Times do not go back in a stream: what is of before one stands before a place.
    private List<Span> between(Instant from, Instant to) throws SQLException {
        var spans = new ArrayList<Span>();
        for (var written : rows.written()) {
            var end = place(written, to);
            spans.add(written.since(place(written, from)).until(end));
        }
        connection.commit();
        return spans;
    }

    /// The first position that is not before that time.
    private long place(Span written, Instant time) throws SQLException {
        long low = written.from();
        long high = written.to();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (rows.isBefore(written.stream(), middle, time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
