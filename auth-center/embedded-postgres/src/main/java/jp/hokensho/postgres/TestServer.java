package jp.hokensho.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one server of a test process. Tests run in several class loaders, so its directory is found by a
/// system property: the first who asks owns it, the others attach.
final class TestServer {

    private static final String DIRECTORY = "hokensho.postgres.tests";
    private static final String PREFIX = "hokensho-test-postgres-";
    private static final EmbeddedPostgres SHARED = start();

    private TestServer() {}

    static EmbeddedPostgres shared() {
        return SHARED;
    }

    private static EmbeddedPostgres start() {
        var directory = (String) System.getProperties().computeIfAbsent(DIRECTORY, _ -> temporary());
        var server = EmbeddedPostgres.start(Path.of(directory));
        if (server.owner()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, Path.of(directory))));
        } else {
            // Never takes over: it would bring the server back while its owner removes it.
            server.close();
        }
        return server;
    }

    private static String temporary() {
        try {
            stopOrphans(Path.of(System.getProperty("java.io.tmpdir")));
            return Files.createTempDirectory(PREFIX).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Test processes that were killed left their servers running: whoever tests next stops them. A directory
    /// with a server and without a living owner is an orphan's; a young one has no server before it has its
    /// owner.
    static void stopOrphans(Path temporary) throws IOException {
        try (var directories = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var directory : directories) {
                if (Postmaster.in(directory.resolve("data")).isPresent()) {
                    stopOrphan(directory);
                }
            }
        }
    }

    private static void stopOrphan(Path directory) throws IOException {
        var ownership = Ownership.take(directory.toRealPath());
        if (ownership.isPresent()) {
            try (var _ = ownership.get()) {
                Cluster.in(directory).stop();
                Folder.delete(directory);
            }
        }
    }

    private static void remove(EmbeddedPostgres server, Path directory) {
        try {
            server.close();
            // Thousands of small files: deleted by a process of its own, which this one need not wait for.
            new ProcessBuilder("rm", "-rf", directory.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
