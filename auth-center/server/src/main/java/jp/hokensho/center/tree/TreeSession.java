package jp.hokensho.center.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import jp.hokensho.center.journal.CheckpointKeyMade;
import jp.hokensho.center.journal.Entry;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.Tile;
import org.jboss.logging.Logger;

/// The publisher's own connection to PostgreSQL, without autocommit.
record TreeSession(Connection connection, Signing signing, Function<CheckpointKeyMade, Entry> record)
        implements TreeStore.Session {

    private static final Logger LOG = Logger.getLogger(TreeSession.class);

    /// Class of the advisory locks of trees: "HKT".
    private static final int LOCKS = 0x484b54;

    static TreeSession open(JournalDatabase database, Journal journal, Signing signing) throws SQLException {
        var session = new TreeSession(
                database.connect(JournalDatabase.Role.APPENDER, properties()), signing, journal::append);
        try {
            session.connection.setAutoCommit(false);
            session.takeKeys();
            return session;
        } catch (SQLException | RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "hokensho-publisher");
        properties.setProperty(
                "options",
                "-c client_min_messages=warning -c idle_in_transaction_session_timeout=60s"
                        + " -c enable_seqscan=off -c plan_cache_mode=force_generic_plan");
        return properties;
    }

    @Override
    public void begin() throws SQLException {
        if (!signing.next().equals(signing.taken())) {
            takeKeys();
        }
    }

    /// A key is on the record before anything that it signed is published.
    private void takeKeys() throws SQLException {
        var next = signing.next();
        var told = checkpoints().keys();
        for (var signer : next) {
            if (!told.contains(signer.publicKey())) {
                tell(signer);
            }
        }
        connection.commit();
        signing.take(next);
    }

    private void tell(CheckpointSigner next) throws SQLException {
        if (next.number().isPresent()) {
            checkpoints().insertKey(next.publicKey(), next.from(), next.number().get());
        } else {
            var entry = record.apply(CheckpointKeyMade.first(next.name()));
            checkpoints().insertKey(next.publicKey(), entry.at(), entry.number().toString());
        }
    }

    private CheckpointRows checkpoints() {
        return new CheckpointRows(connection);
    }

    @Override
    public List<TreeStore.Size> sizes() throws SQLException {
        return checkpoints().sizes();
    }

    @Override
    public long rows(int stream) throws SQLException {
        return checkpoints().rows(stream);
    }

    @Override
    public boolean isOurTurn(int stream) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            select.setInt(1, LOCKS);
            select.setInt(2, stream);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public Optional<Published> last(int stream) throws SQLException {
        return checkpoints().last(stream);
    }

    @Override
    public List<Published> all() throws SQLException {
        return checkpoints().all();
    }

    @Override
    public List<List<Hash>> edge(int stream, long size) throws SQLException {
        return new TileRows(connection, stream).edge(size);
    }

    @Override
    public List<StoredLeaf> leaves(int stream, long from, long to) throws SQLException {
        return LeafRows.read(connection, stream, from, to);
    }

    @Override
    public void write(int stream, long size, Hash root, List<Tile> tiles) throws SQLException {
        new TileRows(connection, stream).insert(tiles);
        checkpoints().insert(signing.published(stream, size, root));
    }

    /// No table has it.
    @Override
    public void mark() throws SQLException {
        try (var message = connection.createStatement()) {
            message.execute("select pg_logical_emit_message(true, 'hokensho-log', '')");
        }
    }

    @Override
    public Optional<SQLWarning> commit() throws SQLException {
        connection.clearWarnings();
        connection.commit();
        return Optional.ofNullable(connection.getWarnings());
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.debug("the publisher's connection was broken", broken);
        }
    }
}
