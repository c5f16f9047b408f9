package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// What the launcher does to folders and small files: private from their creation on, whole or absent after a
/// crash.
final class Folder {

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    private Folder() {}

    static Path create(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OURS));
        return folder.toRealPath();
    }

    /// Replaces a small file; the new one has mode 0600.
    static void write(Path file, String text) throws IOException {
        var part = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
        Files.writeString(part, text);
        sync(part);
        rename(part, file);
    }

    /// Renames so that it survives a crash of the machine.
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.getParent());
    }

    /// Deletes a file or folder with all that is in it; links are not followed, what is gone already is no
    /// error.
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (var child : children) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
