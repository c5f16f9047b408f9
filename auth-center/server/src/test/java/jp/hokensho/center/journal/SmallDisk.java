package jp.hokensho.center.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file system in memory with little room in it.
///
/// @param directory where it is mounted
record SmallDisk(Path directory) implements AutoCloseable {

    private static final int FREE = 8 * 1024 * 1024;

    /// Puts one under a directory that nobody uses just now, with what is in there. Skips the test where this user may
    /// not mount.
    static SmallDisk under(Path used) throws IOException {
        var directory = Files.createDirectory(used.resolveSibling(used.getFileName() + ".small"));
        var size = size(used) + FREE;
        var mounted = Told.run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + size, "tmpfs", directory.toString());
        if (!mounted.done()) {
            Told.notRun("the full disk. This user may not mount: " + mounted.output());
        }
        var disk = new SmallDisk(directory);
        if (!Told.run("cp", "-a", used + "/.", directory.toString()).done()
                || !Told.run("mv", used.toString(), used + ".before").done()) {
            disk.close();
            throw new IOException(used + " cannot be moved");
        }
        Files.createSymbolicLink(used, directory);
        return disk;
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /// To the last byte.
    void fill() throws IOException {
        try (var filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(new byte[4096]);
            }
        } catch (IOException full) {
            if (!Files.exists(filler())) {
                throw full;
            }
        }
    }

    /// Somebody makes room, more than there was.
    void free() throws IOException {
        Told.run("mount", "-o", "remount,size=1g", directory.toString());
        Files.delete(filler());
    }

    private Path filler() {
        return directory.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        Told.run("umount", "-l", directory.toString());
    }
}
