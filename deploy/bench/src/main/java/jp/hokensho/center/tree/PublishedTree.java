package jp.hokensho.center.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.keys.CheckpointKey;
import jp.hokensho.protocol.TraceNumber;

/// The trees of a journal that no centre publishes, for `deploy/bench/run proofs`. In this package because
/// they show nobody else how they grow. For one thread at a time.
public final class PublishedTree implements AutoCloseable {

    private final JournalDatabase database;
    private final Connection appender;
    private final Connection auditor;
    private final Signing signing;
    private final Growth growth;

    /// @param key where the checkpoint key is kept
    public PublishedTree(JournalDatabase database, Path key) throws SQLException {
        this.database = database;
        this.appender = database.connect(JournalDatabase.Role.APPENDER);
        this.appender.setAutoCommit(false);
        this.auditor = database.connect(JournalDatabase.Role.AUDITOR);
        var signer = CheckpointSigner.first(CheckpointKey.in(key));
        this.signing = new Signing("bench", () -> List.of(signer), Clock.systemUTC());
        this.growth = new Growth(new TreeSession(appender, signing, _ -> {
            throw new IllegalStateException("keys are told by nodes");
        }));
    }

    /// Until everything is published that is recorded now.
    public void publish() throws SQLException {
        for (var size : new CheckpointRows(appender).sizes()) {
            while (growth.step(size.stream())) {
                appender.rollback();
            }
            appender.rollback();
        }
    }

    /// Makes the proof of one row, as the centre does when it is asked.
    public void prove(TraceNumber number) throws SQLException {
        var last = new CheckpointRows(auditor).last(number.stream()).orElseThrow();
        new Proofs(auditor).inclusion(last, List.of(number));
    }

    /// @return how many entries it looked at
    public long verify() throws IOException, SQLException {
        var keys = new CheckpointRows(appender)
                .sizes().stream().map(size -> signing.key(size.stream())).toList();
        try (var source = new DatabaseSource(database)) {
            return switch (new LogAudit(source, keys, _ -> {}).run()) {
                case Integrity.Intact(var size) -> size;
                case Integrity.BrokenAt broken -> throw new IllegalStateException(broken.toString());
            };
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
        auditor.close();
    }
}
