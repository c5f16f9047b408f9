package jp.hokensho.center.recertification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.Member;
import jp.hokensho.center.account.Members;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-38: IDs and rights are gone through, each confirmed or withdrawn, and the list signed off")
class AccessReviewTest {

    private static final String CLINIC = "1310000002";

    @Inject
    World world;

    @Inject
    Rounds rounds;

    @Inject
    Tenants tenants;

    @Inject
    Staff staff;

    @Inject
    Members members;

    private Desk manager;
    private Told opened;

    @BeforeEach
    void open() {
        manager = world.otherManager();
        opened = manager.post("/v1/access-reviews", Map.of());
        assertEquals(201, opened.status(), opened::toString);
    }

    /// One that is left open would be in the way of the next.
    @AfterEach
    void close() {
        members.of(CLINIC).stream()
                .map(Member::person)
                .filter(Person::isSuspended)
                .forEach(person -> resume(person.id()));
        var sql = "update access_review set signed_at = now(), signed_by = (select id from person limit 1)"
                + " where signed_at is null";
        tenants.in(Tenants.CENTER, connection -> Rows.change(connection, sql));
    }

    @Test
    void everyLineGetsItsVerdictAndTheManagerSignsOff() {
        var early = manager.post(path() + "/signature", Map.of());
        lines().forEach(line -> decide(line, "CONFIRMED"));

        var signed = manager.post(path() + "/signature", Map.of());

        assertEquals(409, early.status());
        assertEquals(200, signed.status(), signed::toString);
        assertTrue(signed.body().has("signedAt"));
        assertEquals(409, manager.post(path() + "/signature", Map.of()).status());
    }

    @Test
    @DisplayName("R-38: a signed review shows whom it was about, whatever became of them")
    void aSignedReviewShowsThePeopleAsTheyWere() {
        lines().forEach(line -> decide(line, "CONFIRMED"));
        manager.post(path() + "/signature", Map.of());
        var signed = lines();
        var clerk = UUID.fromString(signed.stream()
                .filter(line -> line.path("loginId").asText().equals("second-clerk-other"))
                .findFirst()
                .orElseThrow()
                .path("person")
                .asText());

        tenants.in(Tenants.CENTER, connection -> {
            staff.rename(connection, clerk, "架空 別名");
            return clerk;
        });

        assertEquals(signed, lines());
    }

    @Test
    void theListComesInPages() {
        rounds.openDue();

        var page = world.auditor().get("/v1/access-reviews?limit=1");
        var next = world.auditor().get("/v1/access-reviews?limit=1&after=" + page.text("next"));
        var wrong = world.auditor().get("/v1/access-reviews?after=nothing");

        assertEquals(page.body().path("items").get(0).path("id").asText(), page.text("next"));
        assertEquals(1, next.body().path("items").size());
        assertFalse(next.body().path("items").equals(page.body().path("items")));
        assertEquals(400, wrong.status());
    }

    @Test
    void aWithdrawnIdIsRefusedAtTheNextRequest() {
        var line = lines().stream()
                .filter(each -> each.path("loginId").asText().equals("second-clerk-other"))
                .findFirst()
                .orElseThrow();

        var sheet = manager.put(path() + "/lines/" + line.path("person").asText(), Map.of("verdict", "WITHDRAWN"));

        assertEquals(200, sheet.status(), sheet::toString);
        assertEquals(
                "SUSPENDED",
                lines().stream()
                        .filter(each -> each.path("person").equals(line.path("person")))
                        .findFirst()
                        .orElseThrow()
                        .path("standing")
                        .asText());
    }

    @Test
    @DisplayName("R-38: who is suspended is not confirmed: the signature would say that the ID is in use")
    void aWithdrawnIdIsConfirmedOnlyOnceItIsResumed() {
        var person = lines().stream()
                .filter(each -> each.path("loginId").asText().equals("second-clerk-other"))
                .findFirst()
                .orElseThrow()
                .path("person")
                .asText();
        manager.put(path() + "/lines/" + person, Map.of("verdict", "WITHDRAWN"));

        var refused = manager.english().put(path() + "/lines/" + person, Map.of("verdict", "CONFIRMED"));
        resume(UUID.fromString(person));
        var confirmed = manager.put(path() + "/lines/" + person, Map.of("verdict", "CONFIRMED"));

        assertEquals(409, refused.status(), refused::toString);
        assertTrue(refused.text("detail").contains("RESUME"), refused::toString);
        assertEquals(200, confirmed.status(), confirmed::toString);
    }

    private void resume(UUID person) {
        tenants.in(Tenants.CENTER, connection -> {
            staff.resume(connection, person);
            return person;
        });
    }

    @Test
    void nobodyReviewsTheOwnId() {
        var own = lines().stream()
                .filter(each -> each.path("loginId").asText().equals("manager-other"))
                .findFirst()
                .orElseThrow()
                .path("person")
                .asText();

        var refused = manager.put(path() + "/lines/" + own, Map.of("verdict", "CONFIRMED"));
        var byTheCentre = world.operator().put(path() + "/lines/" + own, Map.of("verdict", "CONFIRMED"));

        assertEquals(403, refused.status());
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
        assertEquals(200, byTheCentre.status(), byTheCentre::toString);
    }

    @Test
    @DisplayName("R-33: another organization's review, and people of another in the own one, look like nothing")
    void anothersLooksLikeNothing() {
        var foreign = world.manager().get(path());
        var unknown = world.manager().get("/v1/access-reviews/" + UUID.randomUUID());
        var stranger = manager.put(path() + "/lines/" + UUID.randomUUID(), Map.of("verdict", "CONFIRMED"));

        assertEquals(List.of(404, 404, 404), List.of(foreign.status(), unknown.status(), stranger.status()));
        assertEquals(foreign.text("title"), unknown.text("title"));
    }

    @Test
    void thereIsOneAtATimeAndARoundOpensOnlyTheOthers() {
        var second = manager.post("/v1/access-reviews", Map.of());

        rounds.openDue();

        assertEquals(409, second.status());
        var all = world.auditor().get("/v1/access-reviews").body().path("items").findValuesAsText("tenant");
        assertTrue(all.containsAll(List.of("center", "1310000001", "06990014")));
    }

    @Test
    void whatIsNotSignedOffInTimeIsOverdue() {
        var day = LocalDate.of(2026, 11, 20);
        var review = new AccessReview(UUID.randomUUID(), CLINIC, Instant.EPOCH, day, Optional.empty());

        assertFalse(review.isOverdue(day));
        assertTrue(review.isOverdue(day.plusDays(1)));
    }

    private void decide(JsonNode line, String verdict) {
        var desk = line.path("loginId").asText().equals("manager-other") ? world.operator() : manager;
        var told = desk.put(path() + "/lines/" + line.path("person").asText(), Map.of("verdict", verdict));
        assertEquals(200, told.status(), told::toString);
    }

    private List<JsonNode> lines() {
        return manager.get(path()).body().path("lines").valueStream().toList();
    }

    private String path() {
        return "/v1/access-reviews/" + opened.text("id");
    }
}
