package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to start and stop the server of a directory: one process at a time has it, and loses it when it
/// dies.
final class Ownership implements AutoCloseable {

    private final String mark;
    private final FileChannel channel;

    private Ownership(String mark, FileChannel channel) {
        this.mark = mark;
        this.channel = channel;
    }

    /// @param directory a real path
    static Optional<Ownership> take(Path directory) throws IOException {
        var mark = "hokensho.postgres.owned:" + directory;
        // Closing any channel to a file drops every lock this process has on it, so the file is not even opened when
        // this process, in whatever class loader, owns the directory already.
        if (System.getProperties().putIfAbsent(mark, "") != null) {
            return Optional.empty();
        }
        var taken = lock(mark, directory.resolve("owner.lock"));
        if (taken.isEmpty()) {
            System.clearProperty(mark);
        }
        return taken;
    }

    private static Optional<Ownership> lock(String mark, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Ownership(mark, channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new PostgresFailure("the lock of the database directory could not be released", failed);
        } finally {
            System.clearProperty(mark);
        }
    }
}
