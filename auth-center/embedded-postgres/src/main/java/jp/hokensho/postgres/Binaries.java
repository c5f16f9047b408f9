package jp.hokensho.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once per machine and user and shared by all servers.
final class Binaries {

    private static final String PLACE = "hokensho.postgres.binaries";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    private Binaries() {}

    /// The folder that holds `bin`, `lib` and `share`: the system property `hokensho.postgres.binaries`, or
    /// `~/.cache/hokensho/postgres-<version>`. It is filled beside and renamed, so that it is whole or
    /// absent, and of several unpackers one wins.
    static Path unpacked() throws IOException {
        return unpacked(place());
    }

    static Path unpacked(Path place) throws IOException {
        if (!Files.isExecutable(place.resolve("bin/postgres"))) {
            Files.createDirectories(place.getParent());
            var part = Files.createTempDirectory(place.getParent(), place.getFileName() + ".");
            unpack(part);
            publish(part, place);
        }
        return place;
    }

    private static Path place() throws IOException {
        var set = System.getProperty(PLACE);
        var place = set == null
                ? Path.of(System.getProperty("user.home"), ".cache", "hokensho", "postgres-" + version())
                : Path.of(set);
        return place.toAbsolutePath();
    }

    private static String version() throws IOException {
        try (var version = resource("version")) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void publish(Path part, Path place) throws IOException {
        try {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            Folder.delete(part);
            if (!Files.isExecutable(place.resolve("bin/postgres"))) {
                throw lost;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource(ARCHIVE))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream bytes, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive of the server names a file outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(bytes, path);
        var executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Binaries.class.getResourceAsStream(name), "not on the class path: " + name);
    }
}
