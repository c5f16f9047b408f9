package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Command;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The last of all: from then on the centre writes other streams.
@Processes
@Order(200)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("R-20: a centre on an old backup does not run; restored on purpose it goes on in a new stream")
class RestoreTest {

    private static String kept;
    private static String lost;
    private static String receipt;

    private final World world;
    private final Path postgres;
    private final Path backup;

    RestoreTest(World world) {
        this.world = world;
        this.postgres = world.stack().folder().center().resolve("postgres");
        this.backup = world.stack().folder().path().resolve("backup");
    }

    @Test
    @Order(1)
    void onAnOldBackupItSaysWhyAndStops() throws IOException {
        var center = world.stack().center();
        var before = verified();
        kept = before.text("verificationNumber");
        receipt = before.text("receipt");
        witnessed(kept);
        stop();
        copy(postgres, backup);
        center.start();
        center.awaitReady();
        assertTrue(Files.readString(center.program().log()).contains("witnesses have come, and agree"));
        world.stack().awaitLinks();
        lost = IntStream.range(0, 20)
                .mapToObj(_ -> verified().text("verificationNumber"))
                .toList()
                .getLast();
        witnessed(lost);

        stop();
        copy(backup, postgres);
        center.start();

        Eventually.get(center.program()::alive, alive -> !alive);
        var log = Files.readString(center.program().log());
        assertTrue(log.contains("センターを止めます"), log);
        assertTrue(log.contains("The centre stops"), log);
        assertTrue(log.contains("journal restore --witnessed " + witnessed()), log);
        assertTrue(Files.readString(witnessed()).contains("auth-center/000"));
    }

    @Test
    @Order(2)
    void restoreShowsFirstWhatItWouldDoAndThenDoesIt() {
        var center = world.stack().center();

        var shown = restore();
        var done = restore("--yes");

        assertEquals(5, shown.exitCode(), shown.out() + shown.err());
        assertTrue(shown.out().contains("899"), shown.out());
        assertEquals(0, done.exitCode(), done.out() + done.err());
        assertEquals(shown.out(), done.out());
        center.start();
        center.awaitReady();
        world.stack().awaitLinks();
    }

    @Test
    @Order(3)
    void numbersGoOnInANewStreamAndNoneIsGivenTwice() {
        var number = verified().text("verificationNumber");

        assertFalse(number.startsWith("000"), number);
        assertEquals(number, world.manager().get("/v1/verifications/" + number).text("verificationNumber"));
    }

    @Test
    @Order(4)
    void whatWasBeforeTheBackupIsThereAndWhatCameAfterIsToldApartFromWhatNeverWas() {
        var manager = world.manager();

        assertEquals(200, manager.get("/v1/verifications/" + kept).status());
        var gone = manager.get("/v1/verifications/" + lost);
        var never = manager.get("/v1/verifications/" + TraceNumber.of(123, 1));

        assertEquals(404, gone.status());
        assertTrue(gone.text("type").endsWith(":lost-in-restore"), gone.text());
        assertEquals(404, never.status());
        assertTrue(never.text("type").endsWith(":not-found"), never.text());
        var journal = world.auditor().get("/v1/journal/" + lost);
        assertTrue(journal.text("type").endsWith(":lost-in-restore"), journal.text());
    }

    @Test
    @Order(5)
    void oldReceiptsCheckAndTheRecordIsIntact() {
        var checked = world.api().post("/v1/receipts/check", "{\"receipt\":\"%s\"}".formatted(receipt), Map.of());
        var audit = world.stack().center().command("journal", "audit");
        var verify = world.stack().center().command("journal", "verify");

        assertTrue(checked.text().contains("\"GENUINE\""), checked.text());
        assertEquals(0, audit.exitCode(), audit.out() + audit.err());
        assertEquals(0, verify.exitCode(), verify.out() + verify.err());
    }

    @Test
    @Order(6)
    void witnessesAcceptTheNewStreamAndRaiseNoAlarm() {
        Eventually.get(
                () -> world.auditor().get("/v1/witnesses").text(),
                text -> text.contains("auth-center/899") || text.contains("auth-center/898"));

        for (var number : List.of(1, 2)) {
            var held = world.stack().adapter(number).command("checkpoints");
            assertEquals(0, held.exitCode(), held.out() + held.err());
        }
    }

    private Reply verified() {
        var clerk = world.clerk();
        return Eventually.get(() -> clerk.verify(Asking.trial()), reply -> reply.status() == 201);
    }

    /// Until an adapter holds a checkpoint with this number in it.
    private void witnessed(String number) {
        var position = Long.parseLong(number.substring(3, 19));
        Eventually.get(
                () -> world.auditor().get("/v1/witnesses").body().findValuesAsText("size"),
                sizes -> sizes.stream().mapToLong(Long::parseLong).anyMatch(size -> size >= position));
    }

    private Path witnessed() {
        return world.stack().folder().center().resolve("witnessed.json").toAbsolutePath();
    }

    private Command.Result restore(String... more) {
        var words = Stream.concat(
                Stream.of("journal", "restore", "--witnessed", witnessed().toString()), Stream.of(more));
        return world.stack().center().command(words.toArray(String[]::new));
    }

    /// Its database goes with it.
    private void stop() {
        var center = world.stack().center();
        center.program().close();
        Eventually.get(center.database()::process, Optional::isEmpty);
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
