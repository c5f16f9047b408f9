package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-32: registration starts with an application and takes effect when a second person approves")
class ApplicationTest {

    private static final String CLINIC = "1310000001";
    private static final String OTHER_CLINIC = "1310000002";

    @Inject
    World world;

    @Inject
    Journal journal;

    @Test
    void aClinicIsRegisteredByTwoPeople() {
        var applied = world.operator().post("/v1/applications", clinic("1310000011"));
        assertEquals(201, applied.status(), applied::toString);
        assertFalse(codes(world.operator()).contains("1310000011"));

        var approved = world.secondOperator().post(path(applied) + "/approval", Map.of());

        assertEquals(200, approved.status(), approved::toString);
        assertEquals("APPROVED", approved.text("state"));
        assertEquals(
                "1310000011", approved.body().path("decision").path("subject").asText());
        assertTrue(codes(world.operator()).contains("1310000011"));
    }

    @Test
    @DisplayName("R-24: both steps are on the record, and the record names nobody but by id")
    void bothStepsAreOnTheRecord() {
        var applied = world.operator().post("/v1/applications", clinic("1310000029"));
        var decided = world.secondOperator().post(path(applied) + "/approval", Map.of());

        var first = recorded(applied.text("traceNumber"));
        var second =
                recorded(decided.body().path("decision").path("traceNumber").asText());

        assertTrue(first.contains("\"what\":\"clinic-registration\"") && first.contains(applied.text("id")), first);
        assertTrue(second.contains("\"verdict\":\"APPROVED\"") && second.contains(applied.text("id")), second);
        assertFalse((first + second).contains("新しい医院"), first + second);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var applied = world.operator().post("/v1/applications", clinic("1310000037"));

        var refused = world.operator().post(path(applied) + "/approval", Map.of());

        assertEquals(403, refused.status(), refused::toString);
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
        assertEquals("PENDING", world.operator().get(path(applied)).text("state"));
        assertFalse(codes(world.operator()).contains("1310000037"));
    }

    @Test
    void theApplicantSeesStateAndReasonOfARejection() {
        var manager = world.manager();
        var applied = manager.post("/v1/applications", hours(CLINIC));

        world.operator().post(path(applied) + "/rejection", Map.of("reason", "時間の根拠がありません"));

        var seen = manager.get(path(applied));
        assertEquals("REJECTED", seen.text("state"));
        assertEquals("時間の根拠がありません", seen.body().path("decision").path("reason").asText());
        assertEquals(201, manager.verify("01990019").status());
    }

    @Test
    void anApplicationIsDecidedOnce() {
        var applied = world.operator().post("/v1/applications", clinic("1310000045"));
        world.secondOperator().post(path(applied) + "/rejection", Map.of("reason", "重複"));

        var again = world.secondOperator().post(path(applied) + "/approval", Map.of());

        assertEquals(409, again.status(), again::toString);
        assertFalse(codes(world.operator()).contains("1310000045"));
    }

    @Test
    void whoAppliedWithdrawsAndNobodyElse() {
        var applied = world.manager().post("/v1/applications", hours(CLINIC));

        var foreign = world.operator().delete(path(applied));
        var own = world.manager().delete(path(applied));

        assertEquals(403, foreign.status());
        assertEquals(204, own.status());
        assertEquals("WITHDRAWN", world.manager().get(path(applied)).text("state"));
        assertEquals(
                409,
                world.operator().post(path(applied) + "/approval", Map.of()).status());
    }

    @Test
    @DisplayName("R-33: another clinic's application is told like one that does not exist")
    void anothersApplicationIsToldLikeNone() {
        var applied = world.manager().post("/v1/applications", hours(CLINIC));
        var other = world.otherManager();

        var foreign = other.get(path(applied));
        var unknown = other.get("/v1/applications/" + UUID.randomUUID());

        assertEquals(404, foreign.status());
        assertEquals(404, unknown.status());
        assertEquals(foreign.text("title"), unknown.text("title"));
        assertTrue(Stream.of(foreign, unknown)
                .allMatch(told -> told.text("traceNumber").matches("[0-9]{20}")));
        assertFalse(ids(other).contains(applied.text("id")));
        assertTrue(ids(world.manager()).contains(applied.text("id")));
    }

    @Test
    void aManagerAppliesForTheOwnOrganizationOnly() {
        var refused = world.manager().post("/v1/applications", hours(OTHER_CLINIC));
        var foreignKind = world.manager().post("/v1/applications", Map.of("kind", "permission-list", "csv", header()));

        assertEquals(403, refused.status());
        assertEquals(403, foreignKind.status());
        assertTrue(refused.text("traceNumber").matches("[0-9]{20}"));
    }

    @Test
    void whatDoesNotFitIsToldAtOnce() {
        var operator = world.operator();

        var taken = operator.post("/v1/applications", clinic(CLINIC));
        var unknown = operator.post("/v1/applications", hours("1310000995"));

        assertEquals(
                List.of("422 code taken", "422 organization unknown"),
                Stream.of(taken, unknown)
                        .map(told -> told.status() + " " + told.text("field") + " "
                                + told.body()
                                        .path("errors")
                                        .path(0)
                                        .path("code")
                                        .asText())
                        .toList());
    }

    @Test
    void twoApplicationsForOneCodeAreNotBothApproved() {
        var first = world.operator().post("/v1/applications", clinic("1310000052"));
        var second = world.operator().post("/v1/applications", clinic("1310000052"));
        world.secondOperator().post(path(first) + "/approval", Map.of());

        var refused = world.secondOperator().post(path(second) + "/approval", Map.of());

        assertEquals(422, refused.status(), refused::toString);
        assertEquals("PENDING", world.operator().get(path(second)).text("state"));
    }

    @Test
    void everyMemberAtFaultIsNamed() {
        var told = world.operator()
                .english()
                .post(
                        "/v1/applications",
                        Map.of("kind", "clinic-registration", "code", "13", "name", "", "telephone", "x"));

        assertEquals(400, told.status(), told::toString);
        assertEquals(
                List.of("code", "name", "address", "telephone"),
                told.body().path("errors").findValuesAsText("field"));
    }

    @Test
    void manyDecisionsAtOnceLeaveRoomForEverythingElse() throws Exception {
        var applied = world.operator().post("/v1/applications", clinic("1310000060"));
        var second = world.secondOperator();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var decisions = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> second.post(path(applied) + "/approval", Map.of())))
                    .toList();
            var meanwhile = world.manager().verify("01990019");
            var told = new ArrayList<Integer>();
            for (var decision : decisions) {
                told.add(decision.get().status());
            }

            assertEquals(201, meanwhile.status(), meanwhile::toString);
            assertEquals(1, told.stream().filter(status -> status == 200).count(), told::toString);
            assertTrue(told.stream().allMatch(status -> List.of(200, 409, 503).contains(status)), told::toString);
        }
    }

    @Test
    void aPolicyIsSetByTwoPeopleAndAnIncompleteOneIsMalformed() {
        var password = Map.of("length", 8, "kinds", 1, "remembered", 3);
        var presence = Map.of("withKey", "KEY_IS_ENOUGH", "closed", Map.of("weekdays", List.of(), "holidays", "OPEN"));
        var change = Map.<String, Object>of("kind", "policy", "organization", OTHER_CLINIC, "password", password);

        var incomplete = world.otherManager().post("/v1/applications", with(change, "presence", Map.of()));
        var applied = world.otherManager().post("/v1/applications", with(change, "presence", presence));
        var approved = world.operator().post(path(applied) + "/approval", Map.of());

        assertEquals(400, incomplete.status(), incomplete::toString);
        assertEquals(200, approved.status(), approved::toString);
    }

    @Test
    void aDayBeyondTheCalendarIsToldAtOnce() {
        var told = world.operator()
                .post(
                        "/v1/applications",
                        Map.of("kind", "standing", "organization", CLINIC, "step", "END", "on", "+900000000-01-01"));

        assertEquals(422, told.status(), told::toString);
    }

    @Test
    void anUnknownKindIsMalformed() {
        assertEquals(
                400,
                world.operator()
                        .post("/v1/applications", Map.of("kind", "everything"))
                        .status());
        assertEquals(400, world.operator().post("/v1/applications", Map.of()).status());
    }

    private static Map<String, Object> with(Map<String, Object> change, String name, Object value) {
        var all = new HashMap<>(change);
        all.put(name, value);
        return all;
    }

    private static Map<String, Object> clinic(String code) {
        return Map.of(
                "kind", "clinic-registration",
                "code", code,
                "name", "新しい医院",
                "address", "東京都架空区9-9",
                "telephone", "03-0000-0009");
    }

    private static Map<String, Object> hours(String clinic) {
        return Map.of(
                "kind",
                "place",
                "organization",
                clinic,
                "addresses",
                List.of("192.0.2.0/24"),
                "hours",
                Map.of("from", "08:30", "until", "18:00"));
    }

    private static String header() {
        return "clinic,insurer,single,batch,history,valid_from,valid_until\n";
    }

    private String recorded(String number) {
        return journal.find(TraceNumber.parse(number)).orElseThrow().header();
    }

    private static String path(Told applied) {
        return "/v1/applications/" + applied.text("id");
    }

    private static List<String> codes(Desk desk) {
        return desk.get("/v1/clinics").body().path("items").findValuesAsText("code");
    }

    private static List<String> ids(Desk desk) {
        return desk.get("/v1/applications?limit=500").body().path("items").findValuesAsText("id");
    }
}
