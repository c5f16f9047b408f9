package jp.hokensho.center.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// A pool's connections, to fewer at a time than it has. Who comes too many waits here and never in the pool:
/// Agroal 3.2 loses a permit for each acquisition that times out, and once none is left it spins for ever.
public final class Turns {

    private final DataSource pool;
    private final Semaphore turns;
    private final Duration patience;

    /// @param atOnce fewer than the pool has connections
    /// @param patience shorter than the pool's own
    public Turns(DataSource pool, int atOnce, Duration patience) {
        this.pool = pool;
        this.turns = new Semaphore(atOnce);
        this.patience = patience;
    }

    /// @throws SQLException also when no connection was free in time, then without a state
    public <T> T take(Work<T> work) throws SQLException {
        await();
        try (var connection = pool.getConnection()) {
            return work.in(connection);
        } finally {
            turns.release();
        }
    }

    private void await() throws SQLException {
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException("no connection was free in time");
    }
}
