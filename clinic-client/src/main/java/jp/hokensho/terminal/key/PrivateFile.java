package jp.hokensho.terminal.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        Files.createFile(file, attributes(file));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /// A new empty file beside `target`, to be moved there when it is whole.
    ///
    /// @throws Complaint where none can be made
    public static Path besides(Path target) {
        var folder = target.toAbsolutePath().getParent();
        try {
            return Files.createTempFile(folder, "." + target.getFileName() + ".", ".part", attributes(folder));
        } catch (IOException e) {
            throw new Complaint("file.cannot_write", target.toString());
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

    private static FileAttribute<?>[] attributes(Path near) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }
}
