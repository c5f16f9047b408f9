package jp.hokensho.center.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.keys.SecretBox;

/// Three ways to put the same events on record, for `deploy/bench/run journal`. In this package because the
/// journal shows nobody else how it writes.
public final class JournalVariants {

    private final JournalDatabase database;
    private final Clock clock = Clock.systemUTC();
    private final SecretBox wrapping = new SecretBox(SecretBox.newKey());

    /// @param url of a migrated database of a centre that does not run
    public JournalVariants(String url, String appenderPassword, String auditorPassword) {
        this.database = new JournalDatabase(url, appenderPassword, auditorPassword);
    }

    /// One variant, until it is closed.
    public interface Variant extends AutoCloseable {

        /// Returns when the event is durable.
        void append(JournalEvent event) throws Exception;

        @Override
        void close();
    }

    /// The journal as it is.
    public Variant grouped(int stream) {
        var journal = new Journal(settings(stream), clock, new SimpleMeterRegistry());
        journal.open();
        return new Variant() {
            @Override
            public void append(JournalEvent event) {
                journal.append(event);
            }

            @Override
            public void close() {
                journal.close();
            }
        };
    }

    /// The same chain with a transaction for each event. One writer at a time, as the chain wants it.
    public Variant each(int stream) throws SQLException, InterruptedException {
        var settings = settings(stream);
        var writer = new StreamWriter(settings, () -> AppendSession.open(settings), new Pace());
        var drafting = drafting();
        writer.take();
        return new Variant() {
            @Override
            public synchronized void append(JournalEvent event) throws Exception {
                writer.write(List.of(drafting.draft(event)), clock.instant());
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    /// The same rows in the same tables, many in one insert, without chain and head.
    public Variant unchained(int stream) throws SQLException {
        return new Unchained(database, drafting(), stream);
    }

    private Drafting drafting() {
        return new Drafting(new PayloadKeys(database, wrapping, clock));
    }

    private JournalSettings settings(int stream) {
        var limits = new JournalSettings.Limits(
                8192, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(10));
        return new JournalSettings(stream, database, wrapping, limits);
    }

    /// A question with everything that one has, and a key of its own.
    ///
    /// @param like asker, insurer, day and card
    public static Asked question(Asked like) {
        var attempt = new Asked.Idempotency(UUID.randomUUID().toString(), new byte[32]);
        return new Asked(
                like.asker(),
                like.session(),
                like.insurer(),
                like.targetDate(),
                like.cardTag(),
                like.again(),
                Optional.of(attempt),
                like.inquiry());
    }
}
