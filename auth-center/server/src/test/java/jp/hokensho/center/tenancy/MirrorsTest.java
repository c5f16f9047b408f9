package jp.hokensho.center.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Mirrors of several nodes on one database. A node that never looks by itself shows what is heard; one that
/// hears nothing shows what is seen by looking.
@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("What one node changes the others see at once (R-37)")
class MirrorsTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofSeconds(11);
    private static final String WRITE =
            "insert into place (tenant, addresses, open_from, open_until) values (?, '{}', ?, '24:00')"
                    + " on conflict (tenant) do update set open_from = excluded.open_from";
    private static final Duration OFTEN = Duration.ofMillis(400);

    private final Tenants tenants;
    private final DataSource database;
    private final Queue<Mirrors> nodes = new ConcurrentLinkedQueue<>();

    MirrorsTest(Tenants tenants, DataSource database) {
        this.tenants = tenants;
        this.database = database;
    }

    @AfterEach
    void stop() {
        nodes.forEach(node -> node.stop(new ShutdownEvent()));
    }

    @Test
    void whatIsHeardIsSeenByEveryNode() {
        var one = node(NEVER);
        var other = node(NEVER);
        awaitListeners(2);

        write("2710000001", "08:00");

        await(() -> one.get("2710000001").equals(Optional.of("08:00")));
        await(() -> other.get("2710000001").equals(Optional.of("08:00")));
    }

    @Test
    void aNodeWhoseListeningConnectionIsKilledListensAgain() {
        var node = node(NEVER);
        awaitListeners(1);
        killListeners();
        write("2710000002", "08:00");

        await(() -> node.get("2710000002").equals(Optional.of("08:00")));
        awaitListeners(1);
        write("2710000002", "09:00");

        await(() -> node.get("2710000002").equals(Optional.of("09:00")));
    }

    @Test
    void whoHearsNothingLooksByItself() {
        var node = node(OFTEN, new NoDatabase());

        write("2710000003", "08:00");

        await(() -> node.get("2710000003").equals(Optional.of("08:00")));
    }

    @Test
    @DisplayName("A view that is older than a second lets nobody in; a fresh one does again (architecture 8)")
    void whatIsTooOldIsWaitedFor() {
        var node = new Mirrors(tenants, new NoDatabase(), NEVER, NEVER);
        nodes.add(node);
        assertThrows(Refusal.class, node::awaitFresh);

        node.start(new StartupEvent());

        assertTrue(node.fresh());
        await(() -> !node.fresh());
    }

    @Test
    @DisplayName("What was committed long after it was written is seen too, with the next look at everything")
    void whatWasHeldOpenForLongIsSeen() {
        var node = node(new Mirrors(tenants, database, OFTEN, Duration.ofSeconds(2)));
        var held = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> writeSlowly("2710000004", held));

        LockSupport.parkNanos(LONG.toNanos());
        write("2710000005", "08:00");
        await(() -> node.get("2710000005").equals(Optional.of("08:00")));
        assertEquals(Optional.empty(), node.get("2710000004"));
        held.countDown();
        slow.join();

        await(() -> node.get("2710000004").equals(Optional.of("08:00")));
    }

    /// Written now, committed later.
    private void writeSlowly(String tenant, CountDownLatch held) {
        tenants.in(Tenants.CENTER, connection -> {
            Rows.change(connection, WRITE, tenant, "08:00");
            awaitUninterruptibly(held);
            return true;
        });
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Mirror<String, String> node(Duration period) {
        return node(period, database);
    }

    /// @param heard where it listens
    private Mirror<String, String> node(Duration period, DataSource heard) {
        return node(new Mirrors(tenants, heard, period, NEVER));
    }

    private Mirror<String, String> node(Mirrors node) {
        nodes.add(node);
        var mirror = mirror(node);
        node.start(new StartupEvent());
        return mirror;
    }

    private static Mirror<String, String> mirror(Mirrors node) {
        return node.of(
                "select * from place where changed_at > ?",
                row -> Mirror.Version.of(row.getString("tenant"), row.getString("open_from"), row),
                _ -> {});
    }

    private void write(String tenant, String from) {
        tenants.in(Tenants.CENTER, connection -> Rows.change(connection, WRITE, tenant, from));
    }

    /// One of them is the running program's own.
    private void awaitListeners(int nodes) {
        var sql = "select count(*) from pg_stat_activity where datname = current_database() and application_name = ?";
        await(() -> tenants.list(Tenants.CENTER, sql, row -> row.getInt(1), Notices.NAME)
                        .getFirst()
                > nodes);
    }

    private void killListeners() {
        var sql = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and application_name = ? and pid <> pg_backend_pid()";
        assertTrue(tenants.list(Tenants.CENTER, sql, row -> row.getBoolean(1), Notices.NAME)
                .getFirst());
    }

    /// Nothing is ever heard there.
    private static final class NoDatabase extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("not for listening");
        }
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "it did not become so in time");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
