package jp.hokensho.terminal.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import jp.hokensho.terminal.text.Complaint;

/// Files that only their owner may read: mode 0600, where the file system knows modes.
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /// @param what it is, as the keys of words begin
    /// @throws Complaint where it is missing or others may read or change it
    public static void check(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new Complaint(what + ".missing", file.toString());
        }
        if (!others(file).isEmpty()) {
            throw new Complaint(what + ".open", file.toString());
        }
    }

    /// Creates it with that text; never replaces one.
    static void create(Path file, String text) throws IOException {
        Files.createFile(file, attributes(file, OWNER));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /// A new empty file beside `target`, to be moved there when it is whole.
    ///
    /// @throws Complaint where none can be made
    public static Path besides(Path target) {
        var folder = target.toAbsolutePath().getParent();
        try {
            return Files.createTempFile(folder, "." + target.getFileName() + ".", ".part", attributes(folder, OWNER));
        } catch (IOException e) {
            throw new Complaint("file.cannot_write", target.toString());
        }
    }

    /// Makes a folder that only its owner may use, mode 0700; one that is there stays as it is.
    ///
    /// @throws Complaint where a link, or something else, stands in its place
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new Complaint("file.no_folder", folder.toString());
            }
            Files.createDirectory(folder, attributes(folder.toAbsolutePath().getParent(), OWNER_FOLDER));
        }
    }

    private static Set<PosixFilePermission> others(Path file) {
        try {
            var permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(file));
            permissions.removeIf(permission -> permission.name().startsWith("OWNER_"));
            return permissions;
        } catch (UnsupportedOperationException _) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> mode) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }
}
