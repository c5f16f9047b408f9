package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Whether the rows that tenants read say what the journal says: for every event of a kind exactly one row
/// with the same words, and no row without its event.
final class ReadRowAudit {

    private final Connection connection;
    private final int stream;

    ReadRowAudit(Connection connection, int stream) {
        this.connection = connection;
        this.stream = stream;
    }

    OptionalLong firstBroken(List<AuditedRow> page) throws SQLException {
        var broken = OptionalLong.empty();
        for (var table : ReadTable.values()) {
            broken = lower(broken, firstDifference(expected(table, page), found(table, page)));
        }
        return broken;
    }

    private static Map<Long, String> expected(ReadTable table, List<AuditedRow> page) {
        var words = new HashMap<Long, String>();
        for (var row : page) {
            if (row.content().kind().equals(table.kind())) {
                var header = EventJson.tree(row.content().header());
                if (table.tells(header)) {
                    words.put(row.position(), table.words(row.at(), header));
                }
            }
        }
        return words;
    }

    private Map<Long, String> found(ReadTable table, List<AuditedRow> page) throws SQLException {
        var words = new HashMap<Long, String>();
        try (var select = connection.prepareStatement(table.select())) {
            between(select, page);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    words.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return words;
    }

    private void between(PreparedStatement select, List<AuditedRow> page) throws SQLException {
        select.setInt(1, stream);
        select.setLong(2, page.getFirst().position());
        select.setLong(3, page.getLast().position());
    }

    private static OptionalLong firstDifference(Map<Long, String> expected, Map<Long, String> found) {
        var positions = new HashSet<>(expected.keySet());
        positions.addAll(found.keySet());
        return positions.stream()
                .filter(position ->
                        found.get(position) == null || !found.get(position).equals(expected.get(position)))
                .mapToLong(Long::longValue)
                .min();
    }

    private static OptionalLong lower(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()))
                : one.isPresent() ? one : other;
    }

    /// Whether any table has a row at positions that were never given.
    boolean anyBetween(long first, long last) throws SQLException {
        try (var select = connection.prepareStatement("""
                select exists (select from journal where stream = s and position between p and q)
                    or exists (select from payload where stream = s and position between p and q)
                    or exists (select from question_row where stream = s and position between p and q)
                    or exists (select from verification_row where stream = s and position between p and q)
                    or exists (select from late_row where late_stream = s and late_position between p and q)
                    or exists (select from denial_row where stream = s and position between p and q)
                    or exists (select from period_row where stream = s and position between p and q)
                    or exists (select from sign_in_row where stream = s and position between p and q)
                    or exists (select from finding_row where stream = s and position between p and q)
                    or exists (select from review_row where stream = s and position between p and q)
                    or exists (select from erasure_row where stream = s and position between p and q)
                    or exists (select from comparison_row where stream = s and position between p and q)
                    or exists (select from label_row where stream = s and position between p and q)
                from (values (?, ?, ?)) at(s, p, q)""")) {
            select.setInt(1, stream);
            select.setLong(2, first);
            select.setLong(3, last);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
