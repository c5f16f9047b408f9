package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Erases the personal part of answers when its keeping time is over; number, time, outcome and who asked stay.
@Singleton
public class Keeping {

    private static final Logger LOG = Logger.getLogger(Keeping.class);
    private static final int LEAST_DAYS = 30;

    private final DataSource database;
    private final int days;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /// @throws IllegalStateException for fewer than 30 days
    Keeping(DataSource database, KeepingConfig config) {
        this.database = database;
        this.days = Math.toIntExact(config.answers().toDays());
        if (days < LEAST_DAYS) {
            throw new IllegalStateException("hokensho.keeping.answers: 30 days at least, not " + days);
        }
    }

    /// A round at once, and one an hour from here on.
    public void begin() {
        rounds.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.HOURS);
    }

    public void end() {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            var erased = erase();
            if (erased > 0) {
                LOG.infof("%d answers are older than %d days: whom they were about is erased", erased, days);
            }
        } catch (SQLException failed) {
            LOG.warnf("answers that are due are not erased just now: %s", failed.getMessage());
        }
    }

    /// @return how many
    long erase() throws SQLException {
        try (var connection = database.getConnection();
                var call = connection.prepareStatement("select erase_answers(?)")) {
            call.setInt(1, days);
            var row = call.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
