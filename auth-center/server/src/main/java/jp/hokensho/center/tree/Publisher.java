package jp.hokensho.center.tree;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import jp.hokensho.center.journal.CheckpointKeyMade;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.journal.JournalUnavailable;
import org.jboss.logging.Logger;

/// Publishes the trees of all streams once a second, those of nodes that are gone and of the commands too,
/// beside the appender: on a connection of its own, and reading only what is committed. A checkpoint is given
/// away after a commit of ours that came later returned without a warning: then it is durable and replicated
/// as every append is, and so is what it speaks of. Whatever fails is tried again in the next second; a tree
/// that disagrees with its journal stays where it is.
@Singleton
class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final JournalDatabase database;
    private final Journal journal;
    private final Signing signing;
    private final Progress progress;
    private Connection connection;
    private Growth growth;
    private List<CheckpointSigner> taken;
    private volatile boolean over;

    Publisher(JournalDatabase database, Journal journal, Signing signing, Progress progress) {
        this.database = database;
        this.journal = journal;
        this.signing = signing;
        this.progress = progress;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() {
        try {
            if (!over) {
                round();
                progress.going();
            }
        } catch (SQLException | JournalUnavailable failed) {
            progress.stopped(failed);
            close();
        }
    }

    private synchronized void round() throws SQLException {
        if (connection == null) {
            open();
        }
        takeKey();
        var rows = new CheckpointRows(connection);
        var sizes = rows.sizes();
        for (var size : sizes) {
            grow(size.stream());
        }
        confirm(rows);
        progress.compare(sizes);
    }

    private void grow(int stream) throws SQLException {
        try {
            var more = true;
            while (more && !over) {
                more = growth.step(stream);
                mustBeQuiet();
                connection.rollback();
            }
            progress.agrees(stream);
        } catch (Disagreement found) {
            connection.rollback();
            progress.disagrees(found);
        }
    }

    private void confirm(CheckpointRows rows) throws SQLException {
        var last = rows.all();
        if (!last.equals(progress.published())) {
            try (var message = connection.createStatement()) {
                message.execute("select pg_logical_emit_message(true, 'hokensho-log', '')");
            }
        }
        connection.commit();
        mustBeQuiet();
        progress.publish(last);
    }

    /// A warning at commit means that a standby was not waited for.
    private void mustBeQuiet() throws SQLException {
        if (connection.getWarnings() != null) {
            throw connection.getWarnings();
        }
    }

    private void open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "hokensho-publisher");
        properties.setProperty(
                "options",
                "-c client_min_messages=warning -c idle_in_transaction_session_timeout=60s"
                        + " -c enable_seqscan=off -c plan_cache_mode=force_generic_plan");
        connection = database.connect(JournalDatabase.Role.APPENDER, properties);
        connection.setAutoCommit(false);
        growth = new Growth(connection, signing);
    }

    /// A key is on the record before anything that it signed is published.
    private void takeKey() throws SQLException {
        var next = signing.next();
        if (!next.equals(taken)) {
            var rows = new CheckpointRows(connection);
            var told = rows.keys();
            for (var signer : next) {
                if (!told.contains(signer.publicKey())) {
                    tell(signer, rows);
                }
            }
            connection.commit();
            signing.take(next);
            taken = next;
        }
    }

    private void tell(CheckpointSigner next, CheckpointRows rows) throws SQLException {
        if (next.number().isPresent()) {
            rows.insertKey(next.publicKey(), next.from(), next.number().get());
        } else {
            var entry = journal.append(CheckpointKeyMade.first(next.name()));
            rows.insertKey(next.publicKey(), entry.at(), entry.number().toString());
        }
    }

    /// What is not published yet is after the next start.
    @PreDestroy
    void end() {
        over = true;
        close();
    }

    private synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException broken) {
            LOG.debug("the publisher's connection was broken", broken);
        }
        connection = null;
    }
}
