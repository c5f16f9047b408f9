package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.LinkMessage.Compared;
import jp.hokensho.protocol.LinkMessage.Show;
import jp.hokensho.protocol.LinkMessage.Shown;

/// The door of what is compared with the centre's record, day by day, and of what came of it.
@Singleton
public class DayRecord {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final DataSource database;
    private final DayConfig config;
    private final Clock clock;
    /// One at a time, so that a comparison takes one connection and no more.
    private final ReentrantLock turn = new ReentrantLock();

    DayRecord(DataSource database, DayConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /// The oldest day that is over and was not compared yet.
    ///
    /// @throws RecordUnavailable when the record cannot be read
    public Optional<LocalDate> due() {
        var today = LocalDate.ofInstant(clock.instant().minus(config.settle()), TOKYO);
        var first = today.minusDays(config.back());
        var done = new HashSet<>(inTurn(connection -> ComparisonTable.whole(connection, first)));
        return Stream.iterate(first, day -> day.isBefore(today), day -> day.plusDays(1))
                .filter(day -> !done.contains(day))
                .findFirst();
    }

    /// @throws RecordUnavailable when the record cannot be read
    public DayTally.Counting count(LocalDate day) {
        var counting = new DayTally.Counting();
        return inTurn(connection -> {
            DayTable.read(connection, day, counting::add);
            return counting;
        });
    }

    /// @throws RecordUnavailable when the record cannot be read
    public Shown show(Show wanted) {
        var entries = inTurn(connection -> DayTable.page(connection, wanted));
        var page = entries.stream().limit(Shown.PAGE).toList();
        return new Shown(wanted.day(), wanted.slot(), wanted.after(), page, entries.size() > Shown.PAGE);
    }

    /// Returns when it is durable.
    ///
    /// @param told this adapter's statement
    /// @throws RecordUnavailable when it may not be on record
    public void write(String told, Compared compared) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inTurn(connection -> {
            connection.setAutoCommit(false);
            try {
                ComparisonTable.insert(connection, told, compared, now);
                connection.commit();
                return connection;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /// By day and number.
    ///
    /// @throws RecordUnavailable when the record cannot be read
    public List<RecordedDifference> list(DifferenceFilter filter) {
        return inTurn(connection -> ComparisonTable.list(connection, filter));
    }

    private <T> T inTurn(Work<T> work) {
        turn.lock();
        try (var connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException failed) {
            throw new RecordUnavailable("the record of the day cannot be reached", failed);
        } finally {
            turn.unlock();
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }
}
