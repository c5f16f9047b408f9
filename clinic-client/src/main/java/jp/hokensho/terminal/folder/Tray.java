package jp.hokensho.terminal.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.hokensho.terminal.key.PrivateFile;
import jp.hokensho.terminal.oqs.RequestName;
import jp.hokensho.terminal.text.Complaint;

/// The folder that is shared with a receipt computer: questions lie in `req`, answers in `res`. A question stays where
/// it is until its answer lies whole in `work`; then the question goes to `done`, or to `bad` where it was none, and
/// the answer to `res`. Each step is one renaming, so whoever is killed in between leaves what [#settle()] brings to
/// its end, and no answer appears twice. No link is followed. One program works on a folder at a time.
final class Tray implements AutoCloseable {

    private static final Pattern STAGED = Pattern.compile("([0-9a-f]{64})\\.(done|bad)\\.(.+)");
    private static final String LOCK = ".lock";

    private final Path root;
    private final FileChannel lock;

    private Tray(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Makes the folders that are not there, for their owner alone. The root must be there: where it is a share that
    /// is not mounted, nothing is made in its place.
    ///
    /// @throws Complaint where another program works on it, or something else stands in a folder's place
    static Tray open(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new Complaint("folder.missing", root.toString());
        }
        for (var name : List.of("req", "res", "work", "done", "bad")) {
            PrivateFile.folder(root.resolve(name));
        }
        var tray = new Tray(root, locked(root));
        tray.forget();
        return tray;
    }

    private static FileChannel locked(Path root) throws IOException {
        var channel = FileChannel.open(
                root.resolve("work").resolve(LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // told below
        }
        channel.close();
        throw new Complaint("folder.taken", root.toString());
    }

    /// Parts of answers that a crash left.
    private void forget() throws IOException {
        for (var file : files("work")) {
            if (file.getFileName().toString().endsWith(".part")) {
                Files.delete(file);
            }
        }
    }

    /// In the order in which they were written.
    List<Arrived> arrived() throws IOException {
        var arrived = new ArrayList<Arrived>();
        for (var file : files("req")) {
            RequestName.of(file.getFileName().toString()).flatMap(this::look).ifPresent(arrived::add);
        }
        arrived.sort(Comparator.comparing(Arrived::modified)
                .thenComparing(file -> file.name().request()));
        return arrived;
    }

    private Optional<Arrived> look(RequestName name) {
        try {
            var seen = Files.readAttributes(question(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Arrived(
                            name, seen.size(), seen.lastModifiedTime().toInstant()))
                    .filter(_ -> seen.isRegularFile());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// At most one byte more than it may have.
    byte[] read(Arrived file) throws IOException {
        try (var in = Files.newInputStream(question(file.name()), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(file.name().kind().largest() + 1);
        }
    }

    /// Answers a question, once.
    ///
    /// @param good else it is kept aside
    /// @param words writes the answer
    void answer(Arrived file, Imprint imprint, boolean good, Consumer<OutputStream> words) throws IOException {
        var staged = folder("work")
                .resolve(imprint.hex()
                        + (good ? ".done." : ".bad.")
                        + file.name().request());
        var part = PrivateFile.besides(staged);
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                words.accept(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, staged, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        settle(staged);
    }

    /// Brings to its end what was begun.
    void settle() throws IOException {
        for (var file : files("work")) {
            settle(file);
        }
    }

    private void settle(Path staged) throws IOException {
        var form = STAGED.matcher(staged.getFileName().toString());
        if (!form.matches()) {
            return;
        }
        var name = RequestName.of(form.group(3)).orElseThrow();
        var asked = look(name);
        if (asked.isPresent()
                && Imprint.of(asked.get(), read(asked.get())).hex().equals(form.group(1))) {
            var kept = folder(form.group(2)).resolve(name.request());
            Files.move(question(name), kept, StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(kept, Files.getLastModifiedTime(staged));
        }
        Files.move(staged, folder("res").resolve(name.answer()), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Erases questions that were answered before that. Answers are the receipt computer's.
    void erase(Instant before) throws IOException {
        for (var folder : List.of("done", "bad")) {
            for (var file : files(folder)) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(FileTime.from(before)) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private List<Path> files(String folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder(folder))) {
            entries.forEach(files::add);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return files;
    }

    private Path question(RequestName name) {
        return root.resolve("req").resolve(name.request());
    }

    private Path folder(String name) throws IOException {
        var folder = root.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(folder.toString());
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
