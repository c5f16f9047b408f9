package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong between terminal and centre, in one line each.
class OutlookTest {

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Path profile;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        profile = center.trust().profile(folder, center.address());
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void whileAllIsWellNothingIsSaid() {
        assertEquals(List.of(), troubles(Clock.systemUTC()));
    }

    @Test
    @DisplayName("R-51: a clock that is wrong is told, with what to do")
    void aWrongClockIsTold() {
        var told = troubles(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-7)));

        assertEquals(1, told.size());
        assertTrue(told.getFirst().matches(".*約[67]分遅れています。時計を合わせてください。"), told::toString);
    }

    @Test
    @DisplayName("R-51: a certificate near its end that nobody renewed is told")
    void aCertificateNearItsEndIsTold() {
        theCentreTells("{\"certificateUntil\":\"" + Clock.systemUTC().instant().plus(Duration.ofDays(12)) + "\"}");

        assertTrue(troubles(Clock.systemUTC()).getFirst().contains("証明書の期限が近づいています"));
    }

    @Test
    @DisplayName("R-52: the help desk is named in trouble, also when the centre is away since the start")
    void theHelpDeskIsNamedInTrouble() {
        theCentreTells("{\"helpDesk\":\"03-0000-9999（平日）\"}");
        assertEquals(List.of(), troubles(Clock.systemUTC()));
        center.close();

        try (var desk = new Desktop(profile, Clock.systemUTC())) {
            desk.outlook.look();
            var told = desk.news.told(Say.in(Locale.JAPANESE), false);
            assertTrue(told.troubles().getFirst().startsWith("センターに接続できません。"), told::toString);
            assertEquals("困ったときは: 03-0000-9999（平日）", told.helpDesk());
        }
    }

    private void theCentreTells(String standing) {
        center.shelf().put("GET /v1/enrolments/current", Said.exactly(standing));
    }

    private List<String> troubles(Clock clock) {
        try (var desk = new Desktop(profile, clock)) {
            desk.outlook.look();
            return desk.news.told(Say.in(Locale.JAPANESE), false).troubles();
        }
    }
}
