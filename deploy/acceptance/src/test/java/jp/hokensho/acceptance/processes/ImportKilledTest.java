package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Processes
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An import that is killed half-way changes nothing (R-46)")
class ImportKilledTest {

    private static final int LINES = 60_000;
    private static final String CHECKING = "検査しています";
    private static final String LOADING = "取り込んでいます";

    @TempDir
    Path directory;

    private final World world;

    ImportKilledTest(World world) {
        this.world = world;
    }

    @AfterAll
    void loadWhatWasThere() {
        var folder = world.stack().folder();
        world.stack()
                .adapter(2)
                .command("import", folder.cards(CardFile.REAL_TIME).toString(), "--yes")
                .orFail("import");
        world.stack()
                .center()
                .command("import", folder.cards(CardFile.STORED).toString(), "--yes")
                .orFail("import");
    }

    @Test
    void atTheAdapterWhileItChecksAndWhileItLoads() throws Exception {
        var adapter = world.stack().adapter(2);
        var file = file(CardFile.REAL_TIME);
        var before = adapter.command("export").orFail("export").out();

        for (var step : new String[] {CHECKING, LOADING}) {
            killAt(adapter.startImport(file), step);

            assertEquals(before, adapter.command("export").orFail("export").out(), step);
            assertEquals("VALID", verified(CardFile.REAL_TIME, "千代田", "1").text("outcome"), step);
        }

        var report =
                adapter.command("import", file.toString(), "--yes", "--json").orFail("import");
        assertTrue(report.out().contains("\"status\":\"LOADED\""), report::out);
        assertEquals("VALID", verified(CardFile.REAL_TIME, "千代田", "5000").text("outcome"));
    }

    @Test
    void atTheCentreWhileItChecksAndWhileItLoads() throws Exception {
        var file = file(CardFile.STORED);
        var before = origin();

        for (var step : new String[] {CHECKING, LOADING}) {
            killAt(world.stack().center().startImport(file), step);

            assertEquals(before, origin(), step);
        }
        assertIntact();
    }

    /// What the crash leaves is a record of an import that did not happen, never an import without a record.
    @Test
    void atTheCentreBetweenItsRecordAndItsCards() throws Exception {
        var file = file(CardFile.STORED);
        var before = origin();
        var recorded = recorded();

        try (var superuser = superuser()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("lock table card_load in exclusive mode");
            var importing = world.stack().center().startImport(file);
            var then = Eventually.get(this::recorded, count -> count > recorded);
            importing.kill();
            assertEquals(recorded + 1, then);
        }

        assertEquals(before, origin());
        assertIntact();
        world.stack().center().command("import", file.toString(), "--yes").orFail("import");
        assertNotEquals(before, origin());
        assertIntact();
    }

    private Path file(String insurer) throws IOException {
        var file = directory.resolve("cards-" + insurer + ".csv");
        CardFile.write(insurer, LINES, file);
        return file;
    }

    /// Kills it as soon as it says that it is there.
    private static void killAt(Program importing, String step) throws IOException {
        var said = Files.size(importing.log());
        var words = Eventually.get(() -> since(importing.log(), said), text -> text.contains(step));
        importing.kill();
        assertTrue(words.contains(step), importing::tail);
    }

    private static String since(Path log, long position) {
        try {
            var bytes = Files.readAllBytes(log);
            return new String(bytes, (int) position, bytes.length - (int) position, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply verified(String insurer, String symbol, String number) {
        return world.clerk().verify(Asking.card(insurer, symbol, number).with("targetDate", "2026-11-20"));
    }

    private JsonNode origin() {
        var reply = verified(CardFile.STORED, "", "10000001");
        assertEquals("VALID", reply.text("outcome"));
        return reply.body().path("import");
    }

    private long recorded() {
        try (var superuser = superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select count(*) from journal where kind = 'CardsImported'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(world.stack().center().database().superuserUrl());
    }

    private void assertIntact() {
        var audit = world.stack().center().command("journal", "audit");
        assertEquals(0, audit.exitCode(), () -> audit.out() + audit.err());
    }
}
