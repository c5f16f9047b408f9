package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("Who is turned away, and as what it stands on the record (R-21)")
class DenialReasonsTest {

    private static final Map<String, String> CARD =
            Map.of("insurerNumber", TownRegistry.INSURER, "symbol", "千代田", "number", "12");

    private final Town town;

    DenialReasonsTest(Town town) {
        this.town = town;
    }

    @Test
    void anUnknownLogin() {
        var desk = town.terminal(TownRegistry.CLINIC).http();

        assertRefused(town.signIn(desk, "nobody", "x"), 401, "UNKNOWN_LOGIN");
    }

    @Test
    void aWrongPassword() {
        var desk = town.terminal(TownRegistry.CLINIC).http();

        assertRefused(town.signIn(desk, "town-guessed", "x"), 401, "WRONG_PASSWORD");
    }

    @Test
    void aFailedSignInNeverSaysWhy() {
        var desk = town.terminal(TownRegistry.CLINIC).http();

        var unknown = town.signIn(desk, "nobody", "x");
        var wrong = town.signIn(desk, "town-guessed", "x");
        var expired = town.signIn(desk, "town-left");

        assertAll(
                () -> assertEquals(withoutNumber(unknown), withoutNumber(wrong)),
                () -> assertEquals(withoutNumber(unknown), withoutNumber(expired)));
    }

    @Test
    void afterSomeGuessesTheRightPasswordHasToWaitToo() {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        IntStream.range(0, 12).forEach(_ -> town.signIn(desk, "town-guessed", "x"));

        assertRefused(town.signIn(desk, "town-guessed"), 401, "LOCKED");
    }

    @Test
    void guessesAtOneTerminalLockNobodyOutAtAnother() {
        var guesser = town.terminal(TownRegistry.CLINIC).http();
        IntStream.range(0, 12).forEach(_ -> town.signIn(guesser, "town-guessed", "x"));

        var told = town.signIn(town.terminal(TownRegistry.CLINIC).http(), "town-guessed");

        assertEquals(201, told.status());
    }

    @Test
    void anIdThatEnded() {
        assertRefused(town.signIn(town.terminal(TownRegistry.CLINIC).http(), "town-left"), 401, "EXPIRED_ID");
    }

    @Test
    void noSession() {
        var desk = town.terminal(TownRegistry.CLINIC).http();

        assertRefused(desk.post("/v1/verifications", CARD), 401, "NO_SESSION");
    }

    @Test
    void aTokenThatIsNotOurs() {
        var desk = town.terminal(TownRegistry.CLINIC).http().with("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.");

        assertRefused(desk.get("/v1/insurers"), 401, "NO_SESSION");
    }

    @Test
    void aSessionThatEnded() {
        var clerk = clerk();
        clerk.delete("/v1/sessions/current");

        assertRefused(clerk.get("/v1/insurers"), 401, "SESSION_ENDED");
    }

    @Test
    void aTokenAwayFromItsTerminal() {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        var token = town.signIn(desk, "town-clerk").text("token");

        var stolen = town.stranger().with("Authorization", "Bearer " + token);

        assertRefused(stolen.get("/v1/insurers"), 403, "UNKNOWN_CERTIFICATE");
    }

    @Test
    void aTokenAtAnotherClinicsTerminal() {
        var token = town.signIn(town.terminal(TownRegistry.CLINIC).http(), "town-clerk")
                .text("token");

        var other = town.terminal(TownRegistry.STRICT).http().with("Authorization", "Bearer " + token);

        assertRefused(other.get("/v1/insurers"), 403, "CERTIFICATE_OF_OTHER_TENANT");
    }

    @Test
    void clinicPeopleWithoutTheirTerminal() {
        assertRefused(town.signIn(town.stranger(), "town-clerk"), 401, "UNKNOWN_CERTIFICATE");
    }

    @Test
    void aRoleThatIsMissing() {
        assertRefused(clerk().get("/v1/denials"), 403, "ROLE_MISSING");
    }

    @Test
    void anInsurerThatTheClinicMayNotAsk() {
        var strict = town.signedIn(town.terminal(TownRegistry.STRICT).http(), "town-strict");

        assertRefused(strict.post("/v1/verifications", CARD), 403, "NOT_PERMITTED");
    }

    @Test
    void anAddressFromWhichTheClinicDoesNotWork() {
        var desk = town.terminal(TownRegistry.ELSEWHERE).http();

        assertRefused(town.signIn(desk, "town-elsewhere"), 401, "ADDRESS");
    }

    @Test
    void outsideTheHours() {
        assertRefused(town.signIn(town.terminal(TownRegistry.CLOSED).http(), "town-closed"), 401, "HOURS");
    }

    private Http clerk() {
        return town.signedIn(town.terminal(TownRegistry.CLINIC).http(), "town-clerk");
    }

    private void assertRefused(Told told, int status, String reason) {
        assertAll(
                () -> assertEquals(status, told.status()),
                () -> assertEquals("application/problem+json", told.header("Content-Type")),
                () -> assertEquals(reason, town.reason(told)));
    }

    private static String withoutNumber(Told told) {
        return told.status() + told.body().toString().replace(told.text("traceNumber"), "");
    }
}
