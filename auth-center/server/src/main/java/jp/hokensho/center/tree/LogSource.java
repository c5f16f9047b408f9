package jp.hokensho.center.tree;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// Where logs are read from to be verified: a database, a folder, or a centre that publishes them. What it
/// gives is not believed. An `IOException` says that it could not look, which says nothing about the record.
public interface LogSource extends AutoCloseable {

    List<Integer> streams() throws IOException;

    /// Keys by which it says a stream's checkpoints are signed.
    List<String> keys(int stream) throws IOException;

    /// The last checkpoint. Empty where nothing is published.
    Optional<String> checkpoint(int stream) throws IOException;

    /// Empty where it is missing, or has another width.
    Optional<Tile> tile(int stream, TilePath path) throws IOException;

    /// Whether tiles are kept before they are whole. Where not, what is begun is read from what it is made of, and
    /// says nothing more.
    default boolean keepsBegun() {
        return true;
    }

    /// Whether rows can be read here, beside what is published.
    default boolean hasRows(int stream) throws IOException {
        return false;
    }

    /// How many rows there should be, beside what is published.
    default long rows(int stream) throws IOException {
        return 0;
    }

    /// Some rows from a position on, in their order, called again with the position after the last. Empty: no
    /// more.
    default List<StoredLeaf> rows(int stream, long from, long to) throws IOException {
        return List.of();
    }

    /// Some earlier checkpoints that are larger than that, in their order.
    default List<Published> earlier(int stream, long size) throws IOException {
        return List.of();
    }

    @Override
    void close() throws IOException;

    /// Three digits: the name of a stream in paths and names of logs.
    static String folder(int stream) {
        return "%03d".formatted(stream);
    }
}
