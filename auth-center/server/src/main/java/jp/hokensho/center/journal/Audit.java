package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Reads all rows again and says whether they are what was written: positions without a gap, hashes,
/// payloads as far as they have not been erased, read rows, and the head of every stream. It goes page by
/// page, each in a snapshot of its own: one long snapshot would keep the server from tidying up the head that
/// the appender moves a hundred times a second.
final class Audit {

    private final JournalDatabase database;
    private final PayloadKeys keys;

    Audit(JournalDatabase database, PayloadKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    Integrity run() {
        try (var connection = database.connect(JournalDatabase.Role.AUDITOR, byIndex())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return allStreams(connection);
        } catch (SQLException e) {
            throw new JournalUnavailable(JournalUnavailable.Fate.NOT_RECORDED, "the journal cannot be read");
        }
    }

    /// A page is found by its positions, whatever the statistics say of tables that grow this fast.
    private static Properties byIndex() {
        var properties = new Properties();
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty(
                "options",
                "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
                        + " -c plan_cache_mode=force_generic_plan");
        return properties;
    }

    private Integrity allStreams(Connection connection) throws SQLException {
        long size = 0;
        var payloads = new PayloadAudit(connection, keys);
        for (int stream : streams(connection)) {
            switch (new StreamAudit(connection, stream, payloads).run()) {
                case Integrity.Intact(var rows) -> size += rows;
                case Integrity.BrokenAt broken -> {
                    return broken;
                }
            }
        }
        return new Integrity.Intact(size);
    }

    /// Those of which any table knows anything.
    private static List<Integer> streams(Connection connection) throws SQLException {
        var streams = new ArrayList<Integer>();
        try (var select = connection.prepareStatement("""
                        select s from generate_series(0, 999) s
                        where exists (select from stream_head where stream = s)
                            or exists (select from journal where stream = s)
                            or exists (select from payload where stream = s)
                            or exists (select from question_row where stream = s)
                            or exists (select from verification_row where stream = s)
                            or exists (select from late_row where late_stream = s)
                            or exists (select from denial_row where stream = s)
                            or exists (select from period_row where stream = s)
                            or exists (select from sign_in_row where stream = s)
                            or exists (select from finding_row where stream = s)
                            or exists (select from review_row where stream = s)
                            or exists (select from erasure_row where stream = s)
                            or exists (select from label_row where stream = s)
                        order by s""");
                var row = select.executeQuery()) {
            while (row.next()) {
                streams.add(row.getInt(1));
            }
        }
        connection.commit();
        return streams;
    }
}
