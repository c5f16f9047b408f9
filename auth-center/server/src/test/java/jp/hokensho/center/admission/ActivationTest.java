package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("People choose their password with a one-time code; nobody else ever knows one (R-30, R-35)")
class ActivationTest {

    private static final String UNKNOWN = "22222-33333-44444-55555-66666";
    private static final String PASSWORD = "gooseberry-lamp-41";

    private final Town town;
    private final Newcomers newcomers;

    ActivationTest(Town town, Newcomers newcomers) {
        this.town = town;
        this.newcomers = newcomers;
    }

    @Test
    void whoChoseAPasswordSignsInWithIt() {
        var novice = novice();
        var desk = town.terminal(TownRegistry.CLINIC).http();

        var before = town.signIn(desk, novice.login(), PASSWORD);
        var activated = activate(novice.login(), novice.code(), PASSWORD);

        assertEquals("WRONG_PASSWORD", town.reason(before));
        assertEquals(204, activated.status());
        assertEquals(201, town.signIn(desk, novice.login(), PASSWORD).status());
    }

    @Test
    void unknownUsedReplacedExpiredAndForeignCodesAreToldAlike() {
        var novice = novice();
        var used = novice();
        activate(used.login(), used.code(), PASSWORD);
        var late = novice();
        expire(late);
        var other = novice();
        newcomers.anotherCode(novice.id());

        var told = List.of(
                activate(novice.login(), UNKNOWN, PASSWORD),
                activate(used.login(), used.code(), PASSWORD),
                activate(novice.login(), novice.code(), PASSWORD),
                activate(late.login(), late.code(), PASSWORD),
                activate("nobody", UNKNOWN, PASSWORD),
                activate("nobody", other.code(), PASSWORD));

        assertEquals(
                1, told.stream().map(ActivationTest::withoutNumber).distinct().count());
        assertEquals(403, told.getFirst().status());
        assertEquals("WRONG_PASSWORD", town.reason(told.getFirst()));
    }

    @Test
    void theNewestCodeIsTheGoodOne() {
        var novice = novice();

        var code = newcomers.anotherCode(novice.id());

        assertEquals(204, activate(novice.login(), code, PASSWORD).status());
    }

    @Test
    void aWeakPasswordUsesUpNoCode() {
        var novice = novice();

        var weak = activate(novice.login(), novice.code(), "sakura2026");

        assertEquals("422 password", weak.status() + " " + weak.text("field"));
        assertEquals(204, activate(novice.login(), novice.code(), PASSWORD).status());
    }

    @Test
    void peopleOfTheCentreNeedLongerOnesUntilTheyHaveASecondFactor() {
        var novice = newcomers.register("center", Role.AUDITOR);

        var shorter = activate(novice.login(), novice.code(), "vX3kQ9wz");

        assertEquals(422, shorter.status());
    }

    @Test
    void whoGuessesHasToWaitEvenWithTheRightCode() {
        var novice = novice();
        IntStream.range(0, 12).forEach(_ -> activate(novice.login(), UNKNOWN, PASSWORD));

        var told = activate(novice.login(), novice.code(), PASSWORD);

        assertEquals(403, told.status());
        assertEquals("LOCKED", town.reason(told));
    }

    @Test
    void afterAResetTheOldPasswordIsNeitherGoodNorTakenAgain() {
        var novice = novice();
        var desk = town.terminal(TownRegistry.CLINIC).http();
        activate(novice.login(), novice.code(), PASSWORD);
        var token = town.signIn(desk, novice.login(), PASSWORD).text("token");
        newcomers.reset(novice.id());

        var session = desk.with("Authorization", "Bearer " + token).get("/v1/insurers");
        var code = newcomers.anotherCode(novice.id());

        assertEquals("SESSION_ENDED", town.reason(session));
        assertEquals(401, town.signIn(desk, novice.login(), PASSWORD).status());
        assertEquals(422, activate(novice.login(), code, PASSWORD).status());
        assertEquals(204, activate(novice.login(), code, "another-goose-on-ice").status());
    }

    @Test
    void twoAtOnceWithOneCodeMakeOnePassword() {
        var novice = novice();
        var stranger = town.stranger();

        var told = IntStream.range(0, 4)
                .mapToObj(i -> stranger.postLater("/v1/activations", body(novice.login(), novice.code(), PASSWORD + i)))
                .toList()
                .stream()
                .map(each -> each.join().status())
                .toList();

        assertEquals(1, told.stream().filter(status -> status == 204).count());
        assertNotEquals(0, told.stream().filter(status -> status == 403).count());
    }

    private Newcomer novice() {
        return newcomers.register(TownRegistry.CLINIC, Role.CLINIC_CLERK);
    }

    private void expire(Newcomer late) {
        newcomers.changed(connection ->
                Rows.change(connection, "update activation set code_until = now() where person = ?", late.id()));
    }

    private Told activate(String login, String code, String password) {
        return town.stranger().post("/v1/activations", body(login, code, password));
    }

    private static Map<String, String> body(String login, String code, String password) {
        return Map.of("loginId", login, "code", code, "password", password);
    }

    private static String withoutNumber(Told told) {
        return told.status() + told.body().toString().replace(told.text("traceNumber"), "");
    }
}
