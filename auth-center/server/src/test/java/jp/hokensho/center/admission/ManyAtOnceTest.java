package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.center.admission.Newcomers.Newcomer;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Http;
import jp.hokensho.center.scene.People.App;
import jp.hokensho.center.scene.Told;
import jp.hokensho.keys.Totp;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-35: many sign-ins at the same time are no free guesses, and take nobody's turn")
class ManyAtOnceTest {

    private static final String PASSWORD = "gooseberry-lamp-41";

    /// After the third the next one has to wait a second, and twice as long each time.
    private static final int FREE = 3;

    private final Town town;
    private final Newcomers newcomers;

    ManyAtOnceTest(Town town, Newcomers newcomers) {
        this.town = town;
        this.newcomers = newcomers;
    }

    @Test
    void ofManyPasswordsAtOnceOnlyTheFreeOnesAreLookedAt() {
        var auditor = auditor();
        var stranger = town.strangerAt("127.0.41.1");

        var told = atOnce(12, _ -> stranger, Map.of("loginId", auditor.login(), "password", "wrong"));

        assertFewLookedAt("WRONG_PASSWORD", reasons(told));
    }

    @Test
    void ofManyCodesAtOnceFromManyPlacesOnlyTheFreeOnesAreLookedAt() {
        var auditor = auditor();
        register(auditor);
        var body = Map.of("loginId", auditor.login(), "password", PASSWORD, "otp", "000000");

        var told = atOnce(12, i -> town.strangerAt("127.0.42." + (i + 1)), body);

        assertFewLookedAt("WRONG_SECOND_FACTOR", reasons(told));
    }

    /// On a slow machine a wait may be over before the last one comes.
    private static void assertFewLookedAt(String reason, Map<String, Integer> reasons) {
        assertEquals(Set.of(reason, "LOCKED"), reasons.keySet());
        assertTrue(reasons.get(reason) <= FREE + 2, reasons::toString);
    }

    @Test
    void oneAddressHasItsShareOfTheQueueAndNoMore() {
        var crowd = town.strangerAt("127.0.43.1");
        var other = town.strangerAt("127.0.43.2");

        var told = atOnce(60, _ -> crowd, Map.of("loginId", "nobody-here", "password", "wrong"));
        var elsewhere = town.signIn(other, "nobody-here", "wrong");

        assertEquals(Set.of(401, 429), told.stream().map(Told::status).collect(Collectors.toSet()));
        var refused = told.stream().filter(each -> each.status() == 429).findFirst();
        assertEquals("1", refused.orElseThrow().header("Retry-After"));
        assertTrue(refused.get().text("traceNumber").matches("[0-9]{20}"));
        assertEquals(401, elsewhere.status());
    }

    @Test
    void whoGuessedNothingIsNotHeldBack() {
        var auditor = auditor();
        var weak = Map.of("loginId", auditor.login(), "code", newcomers.anotherCode(auditor.id()), "password", "short");

        var told = IntStream.range(0, 2 * FREE)
                .map(_ -> town.stranger().post("/v1/activations", weak).status())
                .boxed()
                .collect(Collectors.toSet());

        assertEquals(Set.of(422), told);
    }

    private static List<Told> atOnce(int many, IntFunction<Http> from, Map<String, String> body) {
        return IntStream.range(0, many).mapToObj(i -> from.apply(i).postLater("/v1/sessions", body)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private Map<String, Integer> reasons(List<Told> told) {
        return told.stream().collect(Collectors.toMap(town::reason, _ -> 1, Integer::sum));
    }

    private Newcomer auditor() {
        var auditor = newcomers.register("center", Role.AUDITOR);
        var body = Map.of("loginId", auditor.login(), "code", auditor.code(), "password", PASSWORD);
        assertEquals(204, town.stranger().post("/v1/activations", body).status());
        return auditor;
    }

    private void register(Newcomer person) {
        var token = town.signIn(town.stranger(), person.login(), PASSWORD).text("token");
        var session = town.stranger().with("Authorization", "Bearer " + token);
        var app = new App(Totp.ofBase32(session.post("/v1/people/me/totp", "").text("secret")));
        var told = session.put("/v1/people/me/totp", Map.of("password", PASSWORD, "otp", app.code(Clock.systemUTC())));
        assertEquals(200, told.status());
    }
}
