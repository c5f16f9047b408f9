package jp.hokensho.terminal.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Mishap;
import jp.hokensho.terminal.fake.Said;
import jp.hokensho.terminal.fake.TurnedClock;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(1));
    private static final VerificationRequest CARD =
            new VerificationRequest("00000001", "東京", "001", null, null, null, null, null);

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Profile profile;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        profile = Profile.read(center.trust().profile(folder, center.address()));
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void aTokenOfACentreWithAnotherTimeIsStillUsed() {
        center.tokensLive(Duration.ofDays(-1));
        var session = signIn(Clock.systemUTC());

        session.verify(CARD, UUID.randomUUID());

        assertFalse(center.calls().contains("POST /v1/sessions/current/renewal"));
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        center.tokensLive(Duration.ofMinutes(5));
        var time = new TurnedClock(Clock.systemUTC().instant());
        var session = signIn(time);

        session.verify(CARD, UUID.randomUUID());
        time.turn(Duration.ofMinutes(4));
        session.verify(CARD, UUID.randomUUID());

        assertEquals(
                1,
                center.calls().stream()
                        .filter("POST /v1/sessions/current/renewal"::equals)
                        .count());
    }

    @Test
    void aRetryAfterIsKept() {
        center.suffers(Mishap.TOO_MANY);
        var session = signIn(Clock.systemUTC());
        var start = Clock.systemUTC().instant();

        session.verify(CARD, UUID.randomUUID());

        assertTrue(Duration.between(start, Clock.systemUTC().instant()).toMillis() >= 1000);
        assertEquals(2, center.asked().size());
    }

    @Test
    void patienceEndsAndTheLastRefusalIsTold() {
        center.answers(_ -> Said.problem(503, "unavailable", "ただいま利用できません"));
        var session = signIn(Clock.systemUTC());

        var problem = assertThrows(CenterProblem.class, () -> session.verify(CARD, UUID.randomUUID()));

        assertEquals(ProblemType.UNAVAILABLE, problem.type());
        assertTrue(center.asked().size() > 2);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemTypeComesBackAsItself(ProblemType type) {
        var name = type.urn().substring("urn:hokensho:problem:".length());
        center.answers(_ -> Said.problem(type.status(), name, "x").withTrace());
        var session = signIn(Clock.systemUTC());

        var problem = assertThrows(CenterProblem.class, () -> session.verify(CARD, UUID.randomUUID()));

        assertEquals(type, problem.type());
        assertTrue(problem.traceNumber().isPresent());
    }

    @Test
    void aSessionThatEndedIsToldAsSuch() {
        var session = signIn(Clock.systemUTC());
        center.endSessions();

        var problem = assertThrows(CenterProblem.class, () -> session.verify(CARD, UUID.randomUUID()));

        assertEquals(ProblemType.NO_SESSION, problem.type());
        assertEquals(1, center.asked().size());
    }

    private Session signIn(Clock clock) {
        return Center.at(profile.center(), new TerminalKey(profile), Locale.JAPANESE, new Center.Terms(SHORT, clock))
                .signIn("clerk1", FakeCenter.PASSWORD);
    }
}
