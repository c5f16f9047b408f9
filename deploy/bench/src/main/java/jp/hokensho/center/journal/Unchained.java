package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;

/// What multi-row inserts reach at best: the journal's own queue, drafts and inserts, on one connection, but no
/// chain, no head and no proof that a commit landed.
final class Unchained implements JournalVariants.Variant {

    private static final byte[] NO_CHAIN = new byte[32];

    private final Drafting drafting;
    private final int stream;
    private final Clock clock = Clock.systemUTC();
    private final WaitingRoom room = new WaitingRoom(8192, new Pace());
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Thread writer;
    private long next = 1;

    Unchained(JournalDatabase database, Drafting drafting, int stream) throws SQLException {
        this.drafting = drafting;
        this.stream = stream;
        this.connection = database.connect(JournalDatabase.Role.APPENDER);
        connection.setAutoCommit(false);
        this.writer = Thread.ofPlatform().start(this::write);
    }

    @Override
    public void append(JournalEvent event) throws Exception {
        var draft = drafting.draft(event);
        if (!room.enter(draft)) {
            throw new IllegalStateException("the queue is full");
        }
        draft.outcome().get();
    }

    private void write() {
        try {
            while (!room.isFinished()) {
                write(room.next(Appender.MOST, Duration.ofSeconds(1)));
            }
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void write(List<Draft> drafts) throws SQLException {
        if (drafts.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Row>();
        for (var draft : drafts) {
            rows.add(new Row(TraceNumber.of(stream, next++), Micros.truncated(clock.instant()), draft, NO_CHAIN));
        }
        var shares = Share.of(new Batch(UUID.randomUUID(), rows, null, null));
        var statement = statement(Share.sql(shares));
        Share.bind(shares, connection, statement);
        statement.execute();
        connection.commit();
        rows.forEach(row -> row.draft().outcome().complete(row.entry()));
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() {
        room.close();
        try {
            writer.join();
            connection.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
