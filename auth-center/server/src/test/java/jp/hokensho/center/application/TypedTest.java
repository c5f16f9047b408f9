package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-32: lists come in pages, and who typed what cannot be is told so at once")
class TypedTest {

    @Inject
    World world;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/people", "/v1/clinics"})
    void aListComesInPages(String path) {
        var first = world.auditor().get(path + "?limit=1");
        var second = world.auditor().get(path + "?limit=1&after=" + first.text("next"));
        var all = world.auditor().get(path + "?limit=500");

        assertEquals(
                List.of(
                        all.body().path("items").get(0),
                        all.body().path("items").get(1)),
                List.of(
                        first.body().path("items").get(0),
                        second.body().path("items").get(0)));
        assertTrue(all.body().path("next").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "-1", "0", "many"})
    void aPageHasItsBounds(String limit) {
        var insurer = world.insurer();

        assertTrue(List.of(400, 422)
                .contains(world.auditor().get("/v1/people?limit=" + limit).status()));
        assertTrue(List.of(400, 422)
                .contains(world.auditor().get("/v1/clinics?limit=" + limit).status()));
        assertTrue(List.of(400, 422)
                .contains(insurer.get("/v1/withholdings?limit=" + limit).status()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "person-standing", "device-standing"})
    void anEndThatHasPassedIsRefused(String kind) {
        var change =
                new HashMap<>(Map.of("kind", kind, "organization", "1310000001", "step", "END", "on", "2020-03-31"));
        if (!kind.equals("standing")) {
            change.put(kind.replace("-standing", ""), UUID.randomUUID().toString());
        }

        var told = world.operator().post("/v1/applications", change);

        assertEquals("422 on", told.status() + " " + told.text("field"), told::toString);
    }

    @Test
    void anIdThatHasEndedIsNotRegistered() {
        var person = new HashMap<String, Object>(person(List.of("clinic-clerk")));
        person.put("validUntil", "2020-03-31");

        var told = world.manager().post("/v1/applications", person);

        assertEquals("422 validUntil", told.status() + " " + told.text("field"), told::toString);
    }

    @Test
    void oneRoleAtLeastIsNeeded() {
        var told = world.manager().english().post("/v1/applications", person(List.of()));

        assertEquals(422, told.status(), told::toString);
        assertTrue(told.toString().contains("one role at least"), told::toString);
    }

    @Test
    void whoIsTheSubjectHearsThatNobodyDecidesAboutThemselves() {
        var own = world.operator()
                .get("/v1/people?limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("loginId").asText().equals("operator"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        var applied = world.secondOperator()
                .post(
                        "/v1/applications",
                        Map.of("kind", "person-edit", "organization", "center", "person", own, "name", "架空 別名"));

        var refused = world.operator().english().post("/v1/applications/" + applied.text("id") + "/approval", Map.of());

        assertEquals(403, refused.status(), refused::toString);
        assertEquals("Nobody decides about themselves", refused.text("detail"));
        assertFalse(applied.text("id").isEmpty());
    }

    private static Map<String, Object> person(List<String> roles) {
        return Map.of(
                "kind",
                "person-registration",
                "organization",
                "1310000001",
                "login",
                "nobody-yet",
                "name",
                "架空 職員",
                "roles",
                roles);
    }
}
