package jp.hokensho.center.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.Tile;
import jp.hokensho.protocol.proof.TilePath;

/// The logs as [LogExport] wrote them (docs/journal.md "Export"), with rows or without.
public final class FolderSource implements LogSource {

    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "keys";
    static final String ROWS = "rows";

    private static final Pattern STREAM = Pattern.compile("[0-9]{3}");
    private static final int PAGE = 10_000;
    private static final int LONGEST_ROW = 64 * 1024;
    private static final long LONGEST_FILE = 1024 * 1024;

    private final Path folder;
    private Optional<DataInputStream> rows = Optional.empty();

    public FolderSource(Path folder) {
        this.folder = folder;
    }

    static String tile(TilePath path) {
        return "tile/" + path;
    }

    @Override
    public List<Integer> streams() throws IOException {
        try (var files = Files.list(folder)) {
            var streams = files.map(file -> file.getFileName().toString())
                    .filter(name -> STREAM.matcher(name).matches())
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            if (streams.isEmpty()) {
                throw new IOException("no log in " + folder);
            }
            return streams;
        }
    }

    @Override
    public List<String> keys(int stream) throws IOException {
        return new String(read(file(stream, KEYS)), UTF_8).lines().toList();
    }

    @Override
    public Optional<String> checkpoint(int stream) throws IOException {
        return Optional.of(new String(read(file(stream, CHECKPOINT)), UTF_8));
    }

    @Override
    public Optional<Tile> tile(int stream, TilePath path) throws IOException {
        var file = file(stream, tile(path));
        if (!Files.exists(file) || Files.size(file) != (long) path.width() * Hash.BYTES) {
            return Optional.empty();
        }
        return Optional.of(new Tile(path.level(), path.index(), read(file)));
    }

    private Path file(int stream, String name) {
        return folder.resolve(LogSource.folder(stream)).resolve(name);
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException(file + " is too long");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public boolean hasRows(int stream) {
        return Files.exists(file(stream, ROWS));
    }

    @Override
    public List<StoredLeaf> rows(int stream, long from, long to) throws IOException {
        if (from == 1) {
            close();
            rows = Optional.of(
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file(stream, ROWS)), 1 << 16)));
        }
        var page = new ArrayList<StoredLeaf>();
        long most = Math.min(PAGE, to - from);
        for (var row = row(); row.isPresent(); row = page.size() < most ? row() : Optional.empty()) {
            page.add(row.get());
        }
        return page;
    }

    /// Empty at the end, and where what follows is no row.
    private Optional<StoredLeaf> row() throws IOException {
        try {
            var file = rows.orElseThrow();
            int length = file.readInt();
            if (length <= 0 || length > LONGEST_ROW) {
                return Optional.empty();
            }
            var data = new byte[length];
            file.readFully(data);
            var chain = new byte[Hash.BYTES];
            file.readFully(chain);
            return Optional.of(row(data, Hash.of(chain)));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    private static StoredLeaf row(byte[] data, Hash chain) {
        try {
            var leaf = JournalLeaf.parse(data);
            return new StoredLeaf(leaf.stream(), leaf.position(), data, chain);
        } catch (InvalidInput neverWritten) {
            return new StoredLeaf(-1, -1, data, chain);
        }
    }

    @Override
    public void close() throws IOException {
        if (rows.isPresent()) {
            rows.get().close();
        }
        rows = Optional.empty();
    }
}
