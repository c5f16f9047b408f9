package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/// Reads rows of the journal in their order, as PostgreSQL's binary copy: nothing is turned into text and
/// back, so that some hundred thousand a second can be looked at.
final class LeafRows {

    private static final int HEADER = 11 + 4;
    private static final long EPOCH = 946_684_800_000_000L;

    /// No chain is that, for nobody knows what has this hash.
    private static final Hash UNREADABLE = Hash.parse("f".repeat(2 * Hash.BYTES));

    private LeafRows() {}

    /// @param to exclusive
    static List<StoredLeaf> read(Connection connection, int stream, long from, long to) throws SQLException {
        var copy =
                "copy (select position, at, kind, header, payload_commit, chain from journal where stream = " + stream
                        + " and position >= " + from + " and position < " + to
                        + " order by position) to stdout (format binary)";
        try (var rows = new DataInputStream(
                new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), copy)))) {
            rows.skipNBytes(HEADER);
            rows.skipNBytes(rows.readInt());
            var leaves = new ArrayList<StoredLeaf>();
            while (rows.readShort() > 0) {
                leaves.add(leaf(stream, rows));
            }
            // what is left before its end is cancelled, over a connection of its own
            rows.transferTo(OutputStream.nullOutputStream());
            return leaves;
        } catch (IOException lost) {
            throw new SQLException("the journal cannot be read", "08006", lost);
        }
    }

    private static StoredLeaf leaf(int stream, DataInputStream row) throws IOException {
        long position = number(row);
        long at = number(row) + EPOCH;
        var kind = new String(bytes(row), UTF_8);
        var header = bytes(row);
        var commit = bytes(row);
        var chain = bytes(row);
        try {
            var leaf = new JournalLeaf(stream, position, at, kind, header, Hash.of(commit));
            return new StoredLeaf(stream, position, leaf.data(), Hash.of(chain));
        } catch (InvalidInput neverWritten) {
            return new StoredLeaf(stream, position, new byte[0], UNREADABLE);
        }
    }

    private static long number(DataInputStream row) throws IOException {
        row.readInt();
        return row.readLong();
    }

    private static byte[] bytes(DataInputStream row) throws IOException {
        return row.readNBytes(Math.max(0, row.readInt()));
    }
}
