package jp.hokensho.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that are whole or absent, whatever is killed when: written beside, flushed, then put in place, and
/// the folder flushed too.
public final class WholeFile {

    private WholeFile() {}

    /// Replaces or makes a file that only its owner may read (0600), before a byte of it is written.
    public static void replace(Path file, byte[] content) {
        replace(file, content, "rw-------");
    }

    static void replacePublic(Path file, byte[] content) {
        replace(file, content, "rw-r--r--");
    }

    private static void replace(Path file, byte[] content, String mode) {
        try {
            var part = written(file.toAbsolutePath(), content, mode);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            flush(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw new KeyFailure("the file " + file + " cannot be written", failed);
        }
    }

    /// Makes a 0600 file unless it is there: of several makers one wins, and the others leave its file alone.
    static void create(Path file, byte[] content) throws IOException {
        var part = written(file.toAbsolutePath(), content, "rw-------");
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.deleteIfExists(part);
        }
        flush(file.toAbsolutePath().getParent());
    }

    private static Path written(Path file, byte[] content, String mode) throws IOException {
        Files.createDirectories(file.getParent());
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
        var part = Files.createTempFile(file.getParent(), "." + file.getFileName() + ".", ".part", permissions);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        return part;
    }

    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
