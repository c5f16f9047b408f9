package jp.hokensho.center.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hokensho.center.pki.StateDirectory;
import jp.hokensho.postgres.EmbeddedPostgres;
import picocli.CommandLine;

/// One run of this process: database, then Quarkus, then the other way round. The database is closed after
/// the last connection is, also when a signal ends the process.
final class Node {

    private static final int STOP_SECONDS = 30;

    private final StateDirectory state;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final int failed;
    private final AtomicInteger exitCode;

    Node(StateDirectory state) {
        this(state, CommandLine.ExitCode.SOFTWARE);
    }

    /// @param failed the exit code of a run that could not do its work
    Node(StateDirectory state, int failed) {
        this.state = state;
        this.failed = failed;
        this.exitCode = new AtomicInteger(failed);
    }

    /// With HTTP, until a signal ends it.
    int serve() {
        mustBeMade();
        return run(null);
    }

    /// Without HTTP, on a journal stream of its own, until the work is done.
    int work(Class<? extends QuarkusApplication> work, String... arguments) {
        mustBeMade();
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.http.insecure-requests", "enabled");
        System.setProperty("quarkus.log.console.level", "WARN");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("hokensho.stream", "999");
        System.setProperty("hokensho.journal.open-at-start", "false");
        return run(work, arguments);
    }

    private void mustBeMade() {
        if (!state.isMade()) {
            throw new Unsafe("hokensho.state=" + state.path() + " is not complete. Run: auth-center init");
        }
    }

    private int run(Class<? extends QuarkusApplication> work, String... arguments) {
        System.setProperty("hokensho.state", state.path().toString());
        var database = Database.start(state.path(), Settings.read());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database), "database"));
        try {
            Quarkus.run(work, this::ended, arguments);
        } finally {
            stopped.countDown();
        }
        return exitCode();
    }

    int exitCode() {
        return exitCode.get();
    }

    /// A start that failed may be over before there is a log to say so in.
    void ended(int code, Throwable failure) {
        exitCode.set(failure == null ? code : failed);
        if (failure != null) {
            System.err.println(Failures.told(failure));
        }
    }

    private void close(Optional<EmbeddedPostgres> database) {
        try {
            stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        database.ifPresent(EmbeddedPostgres::close);
    }
}
