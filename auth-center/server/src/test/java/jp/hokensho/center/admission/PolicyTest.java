package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.center.policy.Policy;
import jp.hokensho.center.policy.Policy.Closed;
import jp.hokensho.center.policy.Policy.Holidays;
import jp.hokensho.center.policy.Policy.Password;
import jp.hokensho.center.policy.Policy.Presence;
import jp.hokensho.center.policy.Policy.WithKey;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("What a tenant asks of its people is asked of them (R-35)")
class PolicyTest {

    private static final String PASSWORD = "gooseberry-lamp-41";
    private static final Closed OPEN = new Closed(Set.of(), Holidays.OPEN);
    private static final Password USUAL = Policy.usual(TownRegistry.POLICED).password();

    private final Town town;
    private final Newcomers newcomers;
    private final Policies policies;

    PolicyTest(Town town, Newcomers newcomers, Policies policies) {
        this.town = town;
        this.newcomers = newcomers;
        this.policies = policies;
    }

    @AfterEach
    void restore() {
        lay(Policy.usual(TownRegistry.POLICED));
    }

    @Test
    void noneOfTheLastPasswordsIsTakenAgain() {
        lay(new Password(Optional.empty(), 1, Optional.empty(), 2));
        var clerk = clerk();
        change(clerk, PASSWORD, "another-goose-on-ice");

        var tooSoon = change(clerk, "another-goose-on-ice", PASSWORD);
        change(clerk, "another-goose-on-ice", "umbrellas in the attic");
        var later = change(clerk, "umbrellas in the attic", PASSWORD);

        assertEquals("422 newPassword", tooSoon.status() + " " + tooSoon.text("field"));
        assertEquals(204, later.status());
    }

    @Test
    void noneThatResemblesTheLastIsTaken() {
        var clerk = clerk();

        var told = change(clerk, PASSWORD, "gooseberry-lamp-42");

        assertEquals(422, told.status());
    }

    @Test
    void aPasswordThatIsTooOldIsToBeChangedBeforeAnythingElse() {
        lay(new Password(Optional.empty(), 1, Optional.of(30), 0));
        var person = person();
        var desk = town.terminal(TownRegistry.POLICED).http();
        update(person, "password_at = now() - interval '31 days'");

        var told = town.signIn(desk, person.login(), PASSWORD);
        var clerk = with(desk, told);
        var before = clerk.get("/v1/insurers");
        change(clerk, PASSWORD, "another-goose-on-ice");
        var after = clerk.get("/v1/insurers");

        assertEquals("true", told.text("mustChangePassword"));
        assertEquals("403 200", before.status() + " " + after.status());
    }

    @Test
    void anIdThatNobodyUsesIsLocked() {
        lay(new Presence(WithKey.KEY_IS_ENOUGH, Optional.empty(), Optional.empty(), Optional.of(10), OPEN));
        var person = person();
        update(person, "used_at = now() - interval '11 days'");

        var told = town.signIn(town.terminal(TownRegistry.POLICED).http(), person.login(), PASSWORD);

        assertEquals("401 LOCKED", told.status() + " " + town.reason(told));
    }

    @Test
    void aPersonHasAtMostSoManySessions() {
        lay(new Presence(WithKey.KEY_IS_ENOUGH, Optional.empty(), Optional.of(2), Optional.empty(), OPEN));
        var person = person();

        var sessions = IntStream.range(0, 3)
                .mapToObj(_ -> town.terminal(TownRegistry.POLICED).http())
                .map(desk -> with(desk, town.signIn(desk, person.login(), PASSWORD)))
                .toList();

        var statuses = sessions.stream()
                .map(session -> session.get("/v1/insurers").status())
                .toList();
        assertEquals(List.of(401, 200, 200), statuses);
    }

    @Test
    void aSessionIsIdleSoonerWhereTheTenantSaysSo() {
        lay(new Presence(WithKey.KEY_IS_ENOUGH, Optional.of(5), Optional.empty(), Optional.empty(), OPEN));
        var person = person();
        var desk = town.terminal(TownRegistry.POLICED).http();
        var token = town.signIn(desk, person.login(), PASSWORD);
        newcomers.changed(connection -> Rows.change(
                connection,
                "update session set last_act_at = now() - interval '6 minutes' where person = ?",
                person.id()));

        var told = with(desk, token).get("/v1/insurers");

        assertEquals("SESSION_ENDED", town.reason(told));
    }

    @Test
    void onDaysThatAreClosedNobodyWorks() {
        var clerk = clerk();
        lay(new Presence(
                WithKey.KEY_IS_ENOUGH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Closed(Set.of(DayOfWeek.values()), Holidays.OPEN)));

        var told = clerk.get("/v1/insurers");

        assertEquals("403 HOURS", told.status() + " " + town.reason(told));
    }

    @Test
    void aCodeMayBeAskedForBesidesTheKey() {
        lay(new Presence(WithKey.CODE_TOO, Optional.empty(), Optional.empty(), Optional.empty(), OPEN));
        var person = person();
        var desk = town.terminal(TownRegistry.POLICED).http();

        var told = town.signIn(desk, person.login(), PASSWORD);

        assertEquals("true", told.text("mustRegisterFactor"));
        assertEquals(403, with(desk, told).get("/v1/insurers").status());
    }

    private Newcomer person() {
        var person = newcomers.register(TownRegistry.POLICED, Role.CLINIC_CLERK);
        var body = Map.of("loginId", person.login(), "code", person.code(), "password", PASSWORD);
        town.stranger().post("/v1/activations", body);
        return person;
    }

    private Http clerk() {
        var desk = town.terminal(TownRegistry.POLICED).http();
        return with(desk, town.signIn(desk, person().login(), PASSWORD));
    }

    private static Http with(Http desk, Told session) {
        return desk.with("Authorization", "Bearer " + session.text("token"));
    }

    private static Told change(Http clerk, String from, String to) {
        return clerk.put("/v1/people/me/password", Map.of("oldPassword", from, "newPassword", to));
    }

    private void lay(Password password) {
        lay(new Policy(TownRegistry.POLICED, password, Policy.usual("").presence()));
    }

    private void lay(Presence presence) {
        lay(new Policy(TownRegistry.POLICED, USUAL, presence));
    }

    private void lay(Policy policy) {
        newcomers.changed(connection -> {
            policies.set(connection, policy);
            return null;
        });
        policies.refresh();
    }

    private void update(Newcomer person, String assignment) {
        newcomers.changed(connection ->
                Rows.change(connection, "update person set " + assignment + " where id = ?", person.id()));
    }
}
