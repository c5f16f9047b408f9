package jp.hokensho.center.tree;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.Tile;

/// Where trees are kept, as their publisher sees it: PostgreSQL ([TreeSession]) in the program, and in the
/// simulation of the tests a store that comes to grief at any of these verbs (docs/journal.md).
public interface TreeStore {

    Session open() throws SQLException;

    /// @param rows by the stream's head
    record Size(int stream, long rows) {}

    /// One connection, for one thread. What is read is committed, which does not say that it is replicated.
    /// What is written is decided by the next [#commit()].
    interface Session extends AutoCloseable {

        /// A round begins: the keys that sign from now on are on the record.
        void begin() throws SQLException;

        List<Size> sizes() throws SQLException;

        /// 0 where it has no head.
        long rows(int stream) throws SQLException;

        /// From here to the transaction's end nobody else makes this tree grow.
        boolean isOurTurn(int stream) throws SQLException;

        /// The last checkpoint that was written, whether it was given away or not.
        Optional<Published> last(int stream) throws SQLException;

        /// The last one of every stream that is written.
        List<Published> all() throws SQLException;

        /// What of each level is begun, from below.
        ///
        /// @throws Disagreement where something of it is missing
        List<List<Hash>> edge(int stream, long size) throws SQLException;

        /// @param to exclusive
        List<StoredLeaf> leaves(int stream, long from, long to) throws SQLException;

        /// Signs a checkpoint and keeps it, with the tiles that became whole.
        ///
        /// @param size larger than all before
        void write(int stream, long size, Hash root, List<Tile> tiles) throws SQLException;

        /// Gives the next commit something to write, and so to wait for.
        void mark() throws SQLException;

        /// @return what the server warns of: then, as after any exception, the outcome is unknown
        Optional<SQLWarning> commit() throws SQLException;

        void rollback() throws SQLException;

        @Override
        void close();
    }
}
