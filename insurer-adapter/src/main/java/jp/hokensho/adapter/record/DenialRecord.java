package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.LinkMessage.Noted;
import jp.hokensho.protocol.WithheldAttempt;

/// The door of what the centre reports: denials that concern this insurer, and attempts on cards that it
/// withholds. Each is there once, by its number, however often it came.
@Singleton
public class DenialRecord {

    private final DataSource database;
    private final Clock clock;
    /// One page at a time, so that several links take one connection and no more.
    private final ReentrantLock turn = new ReentrantLock();

    DenialRecord(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Returns when all of them are durable, these or as they were before.
    ///
    /// @throws RecordUnavailable when they may not be on record
    public void write(List<Denial> denials, List<WithheldAttempt> attempts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inTurn(connection -> {
            connection.setAutoCommit(false);
            try {
                DenialTable.insert(connection, denials, now);
                AttemptTable.insert(connection, attempts, now);
                return commit(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /// A warning says that a standby may not have it: not known to be durable.
    private static boolean commit(Connection connection) throws SQLException {
        connection.commit();
        if (connection.getWarnings() != null) {
            throw new SQLTransientException("commit in doubt", connection.getWarnings());
        }
        return true;
    }

    /// The number of the last denial, and of the last attempt, of each stream.
    ///
    /// @throws RecordUnavailable when the record cannot be read
    public Noted noted() {
        return inTurn(connection -> new Noted(DenialTable.last(connection), AttemptTable.last(connection)));
    }

    /// In the order of time; within a stream that is the order of the centre's record.
    public List<RecordedDenial> list(DenialFilter filter) {
        return inTurn(connection -> DenialTable.list(connection, filter));
    }

    /// Likewise.
    public List<RecordedAttempt> list(AttemptFilter filter) {
        return inTurn(connection -> AttemptTable.list(connection, filter));
    }

    private <T> T inTurn(Work<T> work) {
        turn.lock();
        try (var connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException failed) {
            throw new RecordUnavailable("the denials cannot be reached", failed);
        } finally {
            turn.unlock();
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }
}
