package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.SignedNote;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// Writes logs into a folder as they stand at their last checkpoint: checkpoint, keys, tiles, and the rows
/// where the source has them. What it writes names nobody.
public final class LogExport {

    private final LogSource source;
    private final Path folder;
    private final DoubleConsumer progress;

    /// @param folder new or empty
    public LogExport(LogSource source, Path folder, DoubleConsumer progress) {
        this.source = source;
        this.folder = folder;
        this.progress = progress;
    }

    /// @return how many entries it wrote
    public long run() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException(folder + " is not empty");
            }
        }
        long entries = 0;
        for (int stream : source.streams()) {
            var note = source.checkpoint(stream);
            if (note.isPresent()) {
                entries += export(stream, note.get());
            }
        }
        return entries;
    }

    private long export(int stream, String note) throws IOException {
        long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
        var own = Files.createDirectories(folder.resolve(LogSource.folder(stream)));
        Files.writeString(own.resolve(FolderSource.CHECKPOINT), note);
        Files.write(own.resolve(FolderSource.KEYS), source.keys(stream), UTF_8);
        for (var level = 0; Tile.count(size, level) > 0; level++) {
            tiles(stream, level, size);
        }
        if (source.hasRows(stream)) {
            rows(stream, size, own.resolve(FolderSource.ROWS));
        }
        return size;
    }

    private void tiles(int stream, int level, long size) throws IOException {
        for (long index = 0; Tile.width(size, level, index) > 0; index++) {
            var path = new TilePath(level, index, Tile.width(size, level, index));
            var tile = source.tile(stream, path);
            if (tile.isEmpty()) {
                throw new IOException("tile " + path + " of stream " + stream + " is missing");
            }
            var file = folder.resolve(LogSource.folder(stream)).resolve(FolderSource.tile(path));
            Files.createDirectories(file.getParent());
            Files.write(file, tile.get().hashes());
        }
    }

    private void rows(int stream, long size, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            long position = 1;
            for (var page = source.rows(stream, 1, size + 1);
                    !page.isEmpty();
                    page = source.rows(stream, position, size + 1)) {
                for (var row : page) {
                    out.writeInt(row.data().length);
                    out.write(row.data());
                    out.write(row.chain().bytes());
                    position = row.position() + 1;
                }
                progress.accept((double) (position - 1) / size);
            }
        }
    }
}
