package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.TraceNumber;

/// Writes one batch in one transaction. Inserting is idempotent by number, so a commit of unknown outcome is simply
/// written again.
@Singleton
class RecordBatch {

    private static final long PAUSE_NANOS = 50_000_000;

    private final DataSource database;
    private final RecordTable table;
    private final RecordConfig config;
    private final Clock clock;

    RecordBatch(DataSource database, RecordTable table, RecordConfig config, Clock clock) {
        this.database = database;
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /// @param exchanges each number at most once
    /// @return what is on record under each number now, durably
    /// @throws SQLException when the database refuses the batch or does not answer in time
    Map<TraceNumber, Recorded> write(List<Exchange> exchanges) throws SQLException {
        var until = System.nanoTime() + config.patience().toNanos();
        while (true) {
            try {
                return once(exchanges);
            } catch (SQLException failed) {
                if (isRefusal(failed) || System.nanoTime() > until) {
                    throw failed;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /// The data is at fault, not the database: trying again would not help (classes 22 and 23 of SQLSTATE).
    static boolean isRefusal(SQLException failed) {
        var state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private Map<TraceNumber, Recorded> once(List<Exchange> exchanges) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var recorded = recorded(connection, exchanges);
                commit(connection);
                return recorded;
            } catch (SQLException | RuntimeException failed) {
                rollback(connection, failed);
                throw failed;
            }
        }
    }

    private Map<TraceNumber, Recorded> recorded(Connection connection, List<Exchange> exchanges) throws SQLException {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var written = table.insert(connection, exchanges, at);
        var recorded = new HashMap<TraceNumber, Recorded>();
        for (var exchange : exchanges) {
            var number = exchange.asked().number();
            recorded.put(
                    number,
                    written.contains(number)
                            ? Recorded.of(exchange, at)
                            : table.find(connection, number).orElseThrow());
        }
        return recorded;
    }

    /// A warning says that a standby may not have it: not known to be durable.
    private static void commit(Connection connection) throws SQLException {
        connection.commit();
        if (connection.getWarnings() != null) {
            throw new SQLTransientException("commit in doubt", connection.getWarnings());
        }
    }

    private static void rollback(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException also) {
            failed.addSuppressed(also);
        }
    }
}
