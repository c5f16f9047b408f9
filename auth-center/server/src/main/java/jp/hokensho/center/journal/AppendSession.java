package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The appender's own connection to PostgreSQL. It holds the stream's advisory lock for as long as it lives, so that
/// whoever gets the lock knows that every earlier commit of the stream has been decided. No query timeout and
/// no cancelling here: they make a synchronous commit return although it was not replicated. A silent socket
/// is closed by the driver instead.
final class AppendSession implements StreamStore.Session {

    private final Connection connection;
    private final Backend backend;
    private final BatchStatement statement;
    private final StreamHead head;

    private AppendSession(Connection connection, int stream) throws SQLException {
        this.connection = connection;
        this.backend = Backend.of(connection);
        this.statement = new BatchStatement(connection);
        this.head = new StreamHead(connection, stream);
    }

    /// @throws UnsafeDatabase where the server would lose what it has acknowledged
    static AppendSession open(JournalSettings settings) throws SQLException {
        var connection = settings.database().connect(JournalDatabase.Role.APPENDER, properties(settings));
        try {
            tune(connection);
            Durability.require(connection);
            connection.setAutoCommit(false);
            return new AppendSession(connection, settings.stream());
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static Properties properties(JournalSettings settings) {
        var properties = new Properties();
        properties.setProperty(
                "socketTimeout", Long.toString(settings.limits().silence().toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("autosave", "never");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "hokensho-journal-" + settings.stream());
        return properties;
    }

    /// Plans by index whatever the statistics say: they lag behind a table that grows this fast. A peer that
    /// vanished is noticed by the server within a minute, whatever it was doing.
    private static void tune(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set client_min_messages = warning;
                    set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
                    set plan_cache_mode = force_generic_plan;
                    set idle_in_transaction_session_timeout = '60s';
                    set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4""");
        }
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public boolean tryLock() throws SQLException {
        return head.tryLock();
    }

    @Override
    public Head take() throws SQLException {
        return head.take();
    }

    @Override
    public boolean agrees(Head with) throws SQLException {
        return head.agrees(with);
    }

    @Override
    public List<Entry> openQuestions(long from) throws SQLException {
        return head.openQuestions(from);
    }

    @Override
    public void write(Batch batch) throws SQLException {
        statement.execute(batch);
    }

    @Override
    public Head barrier(long epoch) throws SQLException {
        var durable = head.barrier(epoch);
        Durability.require(connection);
        return durable;
    }

    @Override
    public Optional<SQLWarning> commit() throws SQLException {
        connection.clearWarnings();
        connection.commit();
        return Optional.ofNullable(connection.getWarnings());
    }

    /// What a warning means for whoever hoped for an outcome.
    static SQLException unknown(SQLWarning warning) {
        return new SQLException("the database warns: " + warning.getMessage(), warning.getSQLState(), warning);
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void end(Backend left) throws SQLException {
        left.end(connection);
    }

    @Override
    public void close() {
        closeQuietly(connection);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // it is given up anyway
        }
    }
}
