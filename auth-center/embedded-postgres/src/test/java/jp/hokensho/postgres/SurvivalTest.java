package jp.hokensho.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// What is killed when, and what the next start finds. Each test has a server of its own, in a path
/// with a blank.
class SurvivalTest {

    private static Path made;

    private final Path directory;

    SurvivalTest(@TempDir Path temporary) {
        directory = temporary.resolve("data base");
    }

    /// Copying the files of a server takes a tenth of the time of making them.
    @BeforeAll
    static void make(@TempDir Path temporary) {
        made = temporary;
        EmbeddedPostgres.start(made).close();
    }

    @BeforeEach
    void copy(TestInfo test) throws Exception {
        if (!test.getTags().contains("bare")) {
            new ProcessBuilder("cp", "-a", made.toString(), directory.toString())
                    .start()
                    .waitFor();
        }
    }

    @Test
    void aServerWhoseOwnerWasKilledIsAdopted() throws Exception {
        var owner = Owner.of(directory);
        var orphan = owner.server();
        owner.kill();

        try (var server = EmbeddedPostgres.start(directory)) {
            assertEquals(orphan, server.pid());
            assertTrue(server.owner());
        }

        assertTrue(gone(orphan));
    }

    @Test
    void whenServerAndOwnerAreKilledTheNextStartFindsAllThatWasCommitted() throws Exception {
        var owner = Owner.of(directory);
        var killed = owner.server();
        try (var attached = EmbeddedPostgres.start(directory)) {
            new Sql(attached, "postgres").run("create table kept as select 7 as number");
        }
        owner.kill();
        kill(killed);

        try (var server = EmbeddedPostgres.start(directory)) {
            assertEquals("7", new Sql(server, "postgres").ask("select number from kept"));
        }
    }

    @Test
    void aServerKilledUnderItsOwnerComesBackOnItsPort() throws Exception {
        try (var server = EmbeddedPostgres.start(directory)) {
            new Sql(server, "postgres").run("create table kept as select 7 as number");
            var killed = server.pid();

            kill(killed);

            assertEquals("7", Eventually.answer(() -> new Sql(server, "postgres").ask("select number from kept")));
            assertNotEquals(killed, server.pid());
        }
    }

    @Test
    @Tag("bare")
    void anAttemptKilledWhileMakingTheFilesIsRemoved() throws Exception {
        var owner = Owner.of(directory);
        assertTrue(Eventually.answer(() -> attempts("PG_VERSION") == 1 ? true : null));
        owner.process().destroyForcibly().waitFor();

        try (var server = EmbeddedPostgres.start(directory)) {
            assertEquals("1", new Sql(server, "postgres").ask("select 1"));
            assertEquals(0, attempts(""));
        }
    }

    @Test
    void whatAKilledAttemptMadeTooLateIsRemovedByTheNextStart() throws Exception {
        Files.createDirectories(directory.resolve("data.init7/base"));

        try (var _ = EmbeddedPostgres.start(directory)) {
            assertEquals(0, attempts(""));
        }
    }

    @Test
    void aLockFileThatNamesAnotherProgramIsNoServer() throws Exception {
        var stranger = ProcessHandle.current().pid() + "\n" + directory + "\n0\n5432\n\n127.0.0.1\n 1 1\nready\n";
        Files.writeString(directory.resolve("data/postmaster.pid"), stranger);

        try (var server = EmbeddedPostgres.start(directory)) {
            assertEquals("1", new Sql(server, "postgres").ask("select 1"));
        }
    }

    @Test
    void thePortIsKeptWhileItIsFree() throws Exception {
        var first = EmbeddedPostgres.start(directory);
        first.close();

        try (var second = EmbeddedPostgres.start(directory)) {
            assertEquals(first.port(), second.port());
        }

        try (var _ = new ServerSocket(first.port(), 1, InetAddress.getByName("127.0.0.1"));
                var third = EmbeddedPostgres.start(directory)) {
            assertNotEquals(first.port(), third.port());
            assertEquals("1", new Sql(third, "postgres").ask("select 1"));
        }
    }

    @Test
    void whoAttachesDoesNotStopIt() throws Exception {
        try (var owner = EmbeddedPostgres.start(directory)) {
            var attached = EmbeddedPostgres.start(directory);

            attached.close();

            assertFalse(attached.owner());
            assertEquals(owner.port(), attached.port());
            assertEquals("1", new Sql(owner, "postgres").ask("select 1"));
        }
    }

    @Test
    void whoAttachedTakesOverWhenTheOwnerStopsIt() throws Exception {
        var owner = EmbeddedPostgres.start(directory);
        try (var attached = EmbeddedPostgres.start(directory)) {
            owner.close();

            assertEquals("1", Eventually.answer(() -> new Sql(attached, "postgres").ask("select 1")));
            assertEquals(owner.port(), attached.port());
            assertTrue(attached.owner());
        }
        assertTrue(Postmaster.in(directory.resolve("data")).isEmpty());
    }

    @Test
    void anOpenConnectionDoesNotKeepItRunning() throws Exception {
        var server = EmbeddedPostgres.start(directory);
        var pid = server.pid();
        try (var connection = new Sql(server, "postgres").connect()) {

            server.close();

            assertTrue(gone(pid));
            assertFalse(connection.isValid(1));
        }
    }

    @Test
    void aServerThatCannotStartSaysWhatItSaid() throws IOException {
        Files.writeString(directory.resolve("data/postgresql.conf"), "shared_buffers = nonsense");

        var failure = assertThrows(PostgresFailure.class, () -> EmbeddedPostgres.start(directory));

        assertTrue(failure.getMessage().contains("shared_buffers"), failure.getMessage());
    }

    @Test
    void onlyTheOwnerOfTheFilesReadsThem() throws IOException {
        try (var _ = EmbeddedPostgres.start(directory)) {
            assertEquals("rwx------", mode(directory));
            assertEquals("rwx------", mode(directory.resolve("data")));
            assertEquals("rw-------", mode(directory.resolve("superuser.password")));
            assertEquals("rw-------", mode(directory.resolve("server.log")));
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /// How many attempts at making the files there are that hold this one.
    private long attempts(String file) throws IOException {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (var files = Files.list(directory)) {
            return files.filter(attempt -> attempt.getFileName().toString().startsWith("data.init"))
                    .filter(attempt -> Files.exists(attempt.resolve(file)))
                    .count();
        }
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        gone(pid);
    }

    private static boolean gone(long pid) {
        return Eventually.answer(() -> ProcessHandle.of(pid).isPresent() ? null : true);
    }
}
