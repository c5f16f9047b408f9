package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-37: sessions that were begun with the password of before do not outlive it")
class OtherSessionsTest {

    private static final String PASSWORD = "gooseberry-lamp-41";
    private static final String NEXT = "another-goose-on-ice";

    private final Town town;
    private final Newcomers newcomers;

    OtherSessionsTest(Town town, Newcomers newcomers) {
        this.town = town;
        this.newcomers = newcomers;
    }

    @Test
    void aChangeEndsAllButTheOneItWasMadeIn() {
        var clerk = clerk();
        var other = signedIn(clerk);
        var own = signedIn(clerk);

        var changed = own.put("/v1/people/me/password", Map.of("oldPassword", PASSWORD, "newPassword", NEXT));

        assertEquals(204, changed.status());
        assertEquals("SESSION_ENDED", town.reason(other.get("/v1/insurers")));
        assertEquals(200, own.get("/v1/insurers").status());
    }

    @Test
    void anActivationEndsThemAll() {
        var clerk = clerk();
        var old = signedIn(clerk);

        activate(clerk, newcomers.anotherCode(clerk.id()), NEXT);

        assertEquals("SESSION_ENDED", inTheEnd(old));
    }

    @Test
    void aResetEndsThemAll() {
        var clerk = clerk();
        var old = signedIn(clerk);

        newcomers.reset(clerk.id());

        assertEquals("SESSION_ENDED", town.reason(old.get("/v1/insurers")));
    }

    /// This node hears of it within a second.
    private String inTheEnd(Http session) {
        return IntStream.range(0, 20)
                .mapToObj(_ -> {
                    LockSupport.parkNanos(50_000_000);
                    return session.get("/v1/insurers");
                })
                .filter(told -> told.status() == 401)
                .findFirst()
                .map(town::reason)
                .orElse("still open");
    }

    private Newcomer clerk() {
        var clerk = newcomers.register(TownRegistry.CLINIC, Role.CLINIC_CLERK);
        activate(clerk, clerk.code(), PASSWORD);
        return clerk;
    }

    private void activate(Newcomer person, String code, String password) {
        var body = Map.of("loginId", person.login(), "code", code, "password", password);
        assertEquals(204, town.stranger().post("/v1/activations", body).status());
    }

    private Http signedIn(Newcomer person) {
        var desk = town.terminal(TownRegistry.CLINIC).http();
        return desk.with(
                "Authorization",
                "Bearer " + town.signIn(desk, person.login(), PASSWORD).text("token"));
    }
}
