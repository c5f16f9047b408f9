package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;

/// Where a stream is kept, as its writer sees it: PostgreSQL ([AppendSession]) in the program, and in the simulation of
/// the tests a store that comes to grief at any of these verbs (docs/journal.md).
interface StreamStore {

    /// @throws UnsafeDatabase where the store would lose what it has acknowledged
    Session open() throws SQLException;

    /// One connection, for one thread. What changes something is decided by the next [#commit()].
    interface Session extends AutoCloseable {

        Backend backend();

        /// Held until the session ends; whoever has it knows that no earlier session of the stream still writes.
        boolean tryLock() throws SQLException;

        /// Takes the stream: begins it where it does not exist, and moves its epoch, so that nobody else goes on.
        Head take() throws SQLException;

        /// Whether the last row is the one that the head speaks of.
        boolean agrees(Head head) throws SQLException;

        /// Questions of this stream that have no answer.
        List<Entry> openQuestions(long from) throws SQLException;

        /// Adds the rows and moves the head.
        ///
        /// @throws Rejected one of the events cannot be recorded
        /// @throws Fenced the stream went on without us
        void write(Batch batch) throws SQLException;

        /// Changes nothing but a counter. Once its commit returned without warning, what it read is durable, and
        /// replicated where that is asked for.
        ///
        /// @throws Fenced the epoch moved
        /// @throws UnsafeDatabase where the store would lose what it acknowledges
        Head barrier(long epoch) throws SQLException;

        /// @return what the server warns of: then, as after any exception, the outcome is unknown
        Optional<SQLWarning> commit() throws SQLException;

        void rollback() throws SQLException;

        /// Ends an earlier session that was given up, where its server process still runs.
        void end(Backend left) throws SQLException;

        @Override
        void close();
    }
}
