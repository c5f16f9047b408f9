package jp.hokensho.terminal.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.GivenMandate;
import jp.hokensho.terminal.center.Mandate;
import jp.hokensho.terminal.center.MandateFile;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import jp.hokensho.terminal.fake.TurnedClock;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-05, R-27: tomorrow's appointments are asked once a day, from the set hour on, under a mandate for it")
class MorningListTest {

    private static final String GIVE = "POST /v1/batches";
    private static final String ID = "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10";
    private static final String BATCH = """
            {"id":"%s","state":"%s","givenAt":"2026-11-22T10:00:00Z","endedAt":null,"keptUntil":"2026-11-27T10:00:00Z",
             "rows":2,"waiting":%d,"answered":%d,"refused":0,"invalid":0,"outcomes":%s}""";
    private static final String RUNNING = BATCH.formatted(ID, "RUNNING", 2, 0, "{}");
    private static final String DONE = BATCH.formatted(ID, "DONE", 0, 2, "{\"VALID\":1,\"EXPIRED\":1}");
    /// 18:59 in Tokyo.
    private static final Instant BEFORE = Instant.parse("2026-11-22T09:59:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Patience ONCE = new Patience(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMillis(200));

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(BEFORE);
    private FakeCenter center;
    private Path profile;
    private MorningList list;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        center.shelf().put(GIVE, Said.exactly(RUNNING));
        center.shelf().put("GET /v1/batches/" + ID, Said.exactly(DONE));
        profile = center.trust().profile(folder, center.address());
        written(BEFORE.minusSeconds(60));
        mandated(Mandate.Kind.MORNING_LIST);
        list = started();
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void beforeTheHourNothingIsAsked() {
        look();

        assertEquals(0, given());
        assertTrue(list.last().isEmpty());
    }

    @Test
    @DisplayName("at the hour the list is given, once, however often it is looked and however often the program starts")
    void atTheHourItIsGivenOnce() {
        clock.turn(Duration.ofMinutes(1));
        look();
        look();
        list = started();
        look();

        assertEquals(1, given());
        assertEquals(TODAY.plusDays(1), list.last().orElseThrow().about());
        assertTrue(list.last().orElseThrow().batch().over());
    }

    @Test
    @DisplayName("an hour that passed while the program did not run is made up for on the same day, and on no other")
    void aMissedHourIsMadeUpForOnTheSameDay() {
        clock.turn(Duration.ofHours(5));
        look();
        assertEquals(1, given());
        clock.turn(Duration.ofHours(10));

        look();

        assertEquals(1, given());
    }

    @Test
    @DisplayName("rows that cannot be asked are left out and counted")
    void rowsThatCannotBeAskedAreLeftOut() throws IOException {
        Files.writeString(file(), "insurer_number,symbol,number\n00000001,東京,1\n1234,東京,2\n");
        Files.setLastModifiedTime(file(), FileTime.from(BEFORE.minusSeconds(60)));
        clock.turn(Duration.ofHours(1));

        look();

        assertEquals(1, list.last().orElseThrow().leftOut());
    }

    @Test
    @DisplayName("a file that nobody renewed since is not asked again: its patients came already")
    void aFileThatNobodyRenewedIsNotAskedAgain() throws IOException {
        clock.turn(Duration.ofHours(1));
        look();
        clock.turn(Duration.ofDays(1));
        look();
        assertEquals(1, given());
        assertTrue(why().contains("変わっていません"), why());
        written(clock.instant().minusSeconds(60));

        look();

        assertEquals(2, given());
    }

    @Test
    void aFileThatIsBeingWrittenIsWaitedFor() throws IOException {
        clock.turn(Duration.ofHours(1));
        written(clock.instant().minusSeconds(1));
        look();
        assertEquals(0, given());
        clock.turn(Duration.ofMinutes(1));

        look();

        assertEquals(1, given());
    }

    @Test
    void aMandateOfAnotherKindIsNotTaken() throws IOException {
        mandated(Mandate.Kind.HELD);
        clock.turn(Duration.ofHours(1));

        look();

        assertEquals(0, given());
        assertTrue(why().contains("朝の一覧の委任ではありません"), why());
    }

    @Test
    @DisplayName("a mandate that the centre does not take is shown once a day, not every minute; another one is taken")
    void aRefusedMandateIsShownOnce() throws IOException {
        center.shelf().put(GIVE, Said.problem(401, "no-session", "サインインしてください").withTrace());
        clock.turn(Duration.ofHours(1));
        look();
        look();
        assertEquals(1, given());
        assertTrue(why().contains("委任は終了しました"), why());
        center.shelf().put(GIVE, Said.exactly(RUNNING));
        mandated(Mandate.Kind.MORNING_LIST);

        look();

        assertTrue(list.last().orElseThrow().wasGiven());
    }

    @Test
    @DisplayName("R-52: while the centre is away that is told, and when it is back the list is given")
    void aCentreThatIsAwayIsWaitedFor() {
        center.shelf().put(GIVE, Said.problem(503, "unavailable", "ただいま利用できません"));
        clock.turn(Duration.ofHours(1));
        look();
        assertFalse(list.last().orElseThrow().wasGiven());
        center.shelf().put(GIVE, Said.exactly(RUNNING));

        look();

        assertTrue(list.last().orElseThrow().wasGiven());
    }

    @Test
    @DisplayName("what this program forgot the centre knows: a list that changed after it was given is not given again")
    void whatWasForgottenTheCentreKnows() {
        center.shelf()
                .put(GIVE, Said.problem(409, "idempotency-key-reused", "使用済みです").withTrace());
        center.shelf().put("GET /v1/batches", Said.exactly("{\"items\":[" + RUNNING + "],\"next\":null}"));
        clock.turn(Duration.ofHours(1));

        look();

        assertEquals(UUID.fromString(ID), list.last().orElseThrow().batch().id());
    }

    @Test
    @DisplayName("R-10: what is noted on the disk names nobody")
    void whatIsNotedNamesNobody() throws IOException {
        clock.turn(Duration.ofHours(1));

        look();

        var noted = Files.readString(folder.resolve("morning-list"));
        assertTrue(noted.contains(ID), noted);
        assertFalse(noted.contains("東京") || noted.contains("K-1"), noted);
    }

    private void look() {
        var known = Profile.read(profile);
        list.look(() ->
                Center.at(known.center(), new TerminalKey(known), Locale.JAPANESE, new Center.Terms(ONCE, clock)));
    }

    /// As the program's start has it.
    private MorningList started() {
        var order = new MorningList.Order(file(), LocalTime.of(19, 0), folder.resolve("morning.mandate"));
        return new MorningList(order, folder.resolve("morning-list"), clock);
    }

    private Path file() {
        return folder.resolve("appointments.csv");
    }

    private void written(Instant at) throws IOException {
        Files.writeString(file(), "insurer_number,symbol,number,patient_ref\n00000001,東京,1,K-1\n00000001,東京,2,K-2\n");
        Files.setLastModifiedTime(file(), FileTime.from(at));
    }

    private void mandated(Mandate.Kind kind) throws IOException {
        var file = folder.resolve("morning.mandate");
        Files.deleteIfExists(file);
        try (var fresh = new MandateFile(file)) {
            fresh.keep(new GivenMandate(
                    UUID.randomUUID(), "hm_" + "a".repeat(43), kind, BEFORE, BEFORE.plus(Duration.ofDays(30))));
        }
    }

    private long given() {
        return center.calls().stream().filter(GIVE::equals).count();
    }

    private String why() {
        return List.copyOf(list.last().orElseThrow().why().values()).toString();
    }
}
