package jp.hokensho.adapter.record;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.InvalidInput;
import org.jboss.logging.Logger;

/// What this adapter has seen of the centre's journal: of each stream the newest checkpoint, which continues
/// every one before it. What does not is refused, for ever on record here, and loud; questions are answered on.
@Singleton
public class Witness {

    private static final Logger LOG = Logger.getLogger(Witness.class);

    /// Two nodes of the centre tell the same checkpoints not in the same moment.
    private static final Duration APART = Duration.ofMinutes(1);

    private final DataSource database;
    private final Clock clock;
    private final MeterRegistry meters;
    /// By stream, since when nothing came that continues it.
    private final Map<Integer, Instant> behindSince = new HashMap<>();
    /// One at a time: of two links, the second sees what the first one said.
    private final ReentrantLock turn = new ReentrantLock();

    Witness(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /// @return what is held of its stream now, durably; empty where nothing is
    /// @throws RecordUnavailable when nobody knows whether it is on record
    public Optional<HeldCheckpoint> see(Continuation told) {
        return inTurn(connection -> {
            var known = CheckpointTable.keys(connection);
            try {
                return seen(connection, Sight.of(told, known), known);
            } catch (InvalidInput _) {
                refuse(connection, told, CheckpointFault.MALFORMED, Optional.empty());
                return Optional.empty();
            }
        });
    }

    private Optional<HeldCheckpoint> seen(Connection connection, Sight sight, List<CenterKey> known)
            throws SQLException {
        var held = CheckpointTable.held(connection, sight.stream());
        var fault = sight.fault();
        if (fault.isPresent()) {
            refuse(connection, sight.told(), fault.get(), held);
            return held;
        }
        return switch (sight.compared(held)) {
            case CONTINUES -> Optional.of(hold(connection, sight, known));
            case SAME -> {
                caughtUp(sight);
                yield held;
            }
            case BEHIND -> {
                behind(connection, sight, held);
                yield held;
            }
            case FORK -> {
                refuse(connection, sight.told(), CheckpointFault.FORK, held);
                yield held;
            }
        };
    }

    private HeldCheckpoint hold(Connection connection, Sight sight, List<CenterKey> known) throws SQLException {
        var checkpoint = sight.checkpoint();
        var held = new HeldCheckpoint(
                sight.stream(),
                checkpoint.size(),
                checkpoint.root(),
                sight.told().note(),
                now());
        for (var key : sight.newKeys(known).toList()) {
            CheckpointTable.insert(connection, key, held.at());
            LOG.infof("the centre signs its record with the key %s", key.of(checkpoint.origin()));
        }
        CheckpointTable.hold(connection, held);
        caughtUp(sight);
        return held;
    }

    private void caughtUp(Sight sight) {
        behindSince.remove(sight.stream());
        count("witnessed");
    }

    private void behind(Connection connection, Sight sight, Optional<HeldCheckpoint> held) throws SQLException {
        count("behind");
        var since = behindSince.computeIfAbsent(sight.stream(), _ -> clock.instant());
        if (since.isBefore(clock.instant().minus(APART))) {
            refuse(connection, sight.told(), CheckpointFault.WENT_BACK, held);
        }
    }

    private void refuse(Connection connection, Continuation told, CheckpointFault fault, Optional<HeldCheckpoint> held)
            throws SQLException {
        count(fault.name().toLowerCase(Locale.ROOT));
        var refused = new RefusedCheckpoint(fault, told.note(), held.map(HeldCheckpoint::note), now());
        if (CheckpointTable.refuse(connection, refused)) {
            LOG.errorf(
                    "the centre's record is not what this adapter has seen of it: %s. It is not witnessed; tell your"
                            + " people and the centre's auditor, and run `insurer-adapter checkpoints`",
                    fault);
        }
    }

    private void count(String result) {
        meters.counter("hokensho.adapter.checkpoints", "result", result).increment();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// By stream.
    ///
    /// @throws RecordUnavailable when the record cannot be read
    public List<HeldCheckpoint> held() {
        return inTurn(CheckpointTable::held);
    }

    /// The newest ones, oldest first.
    ///
    /// @throws RecordUnavailable when the record cannot be read
    public List<RefusedCheckpoint> refused() {
        return inTurn(CheckpointTable::refused);
    }

    private <T> T inTurn(Work<T> work) {
        turn.lock();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                commit(connection);
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new RecordUnavailable("the checkpoints cannot be reached", failed);
        } finally {
            turn.unlock();
        }
    }

    /// A warning says that a standby may not have it: not known to be durable.
    private static void commit(Connection connection) throws SQLException {
        connection.commit();
        if (connection.getWarnings() != null) {
            throw new SQLTransientException("commit in doubt", connection.getWarnings());
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }
}
