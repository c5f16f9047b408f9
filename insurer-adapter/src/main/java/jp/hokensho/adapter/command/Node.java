package jp.hokensho.adapter.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.adapter.state.StateDirectory;
import jp.hokensho.postgres.EmbeddedPostgres;

/// One run of this process: database, then Quarkus, then the other way round. The database is closed after the last
/// connection is, also when a signal ends the process.
final class Node {

    private static final int STOP_SECONDS = 30;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final StateDirectory state;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger(1);

    /// @throws Refused before the adapter is enrolled
    Node(StateDirectory state) {
        if (!state.isEnrolled()) {
            throw new Refused(Messages.of("not-enrolled", state.path()));
        }
        this.state = state;
        System.setProperty("hokensho.state", state.path().toString());
    }

    /// With console and links, until a signal ends it.
    int serve() {
        return run(new Database(state).start(Settings.read(), this::owned), Serving.class);
    }

    /// Without console, until the work is done; also beside a running `serve`.
    int work(Class<? extends QuarkusApplication> work, String... arguments) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.log.console.level", "WARN");
        return run(new Database(state).start(Settings.read(), this::attached), work, arguments);
    }

    private EmbeddedPostgres attached() {
        return EmbeddedPostgres.start(state.postgres());
    }

    /// Who serves must own the server: an owner that only imports would take it away when it is done.
    private EmbeddedPostgres owned() {
        var server = attached();
        while (!server.owner()) {
            server.close();
            LockSupport.parkNanos(LOOK.toNanos());
            server = attached();
        }
        return server;
    }

    private int run(
            Optional<EmbeddedPostgres> database, Class<? extends QuarkusApplication> work, String... arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database), "database"));
        try {
            Quarkus.run(work, (code, _) -> exitCode.set(code), arguments);
        } finally {
            stopped.countDown();
        }
        return exitCode.get();
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
