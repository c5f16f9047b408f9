package jp.hokensho.center.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("Accesses by clinic, session and outcome, counted from the record (R-25)")
class TrialReportTest {

    private static final String CLINIC = "1310000001";
    private static final String OTHER_CLINIC = "1310000002";
    private static final String INSURER = "06990014";
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    World world;

    @Inject
    Journal journal;

    private final String name = UUID.randomUUID().toString();
    private final Instant start = CLOCK.instant();

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void aSessionCountsWhatWasAskedInItByOutcome() {
        askedOnceEach();
        world.operator().put("/v1/reports/periods", period(CLINIC));
        world.clerk().verify("01990019");

        var report = report(world.auditor(), "").body();

        var session = session(report);
        assertAll(
                () -> assertEquals("[4,1,1,0,1,1]", counts(session)),
                () -> assertEquals("[4,1,1,0,1,1]", counts(report.path("total"))),
                () -> assertEquals(
                        "架空医院", report.path("clinics").path(0).path("name").asText()),
                () -> assertEquals(
                        "東京都架空区3-3",
                        report.path("clinics").path(0).path("district").asText()),
                () -> assertEquals(name, session.path("session").asText()));
    }

    @Test
    @DisplayName("the CSV has the columns of the trial's own table, and its total lines")
    void theCsvHasTheColumnsOfTheTrialsTable() {
        askedOnceEach();
        world.operator().put("/v1/reports/periods", period(CLINIC));

        var csv = world.auditor().csv("/v1/reports/trial?from=" + start);

        assertEquals("""
                clinic,district,session,accesses,valid,expired,card_not_found,insurer_not_found
                架空医院,東京都架空区3-3,%s,4,1,1,0,1
                架空医院,東京都架空区3-3,total,4,1,1,0,1
                all,,total,4,1,1,0,1
                """.formatted(name), csv);
    }

    @Test
    void aSessionNamedAgainIsMoved() {
        var operator = world.operator();
        operator.put("/v1/reports/periods", period(CLINIC));
        world.clerk().verify("01990019");

        var again = operator.put("/v1/reports/periods", period(CLINIC));

        assertEquals(204, again.status());
        assertEquals("[1,0,0,0,1,0]", counts(session(report(operator, "").body())));
    }

    @Test
    @DisplayName("an access counts once: sessions of a clinic do not overlap")
    void sessionsOfAClinicDoNotOverlap() {
        var operator = world.operator();
        operator.put("/v1/reports/periods", period(CLINIC));
        var overlapping = with(period(CLINIC), "name", "another");

        var refused = operator.put("/v1/reports/periods", overlapping);
        var elsewhere = operator.put("/v1/reports/periods", with(overlapping, "clinic", OTHER_CLINIC));

        assertEquals(409, refused.status());
        assertEquals(204, elsewhere.status());
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "to, 2005-07-07, 422",
        "to, tomorrow, 400",
        "from, H31.2.29, 422",
        "from, '', 400",
        "name, '', 400",
        "name, 01234567890123456789012345678901234567890, 400",
        "clinic, , 400",
    })
    void aFieldAtFaultIsNamed(String field, String value, int status) {
        var told = world.operator().put("/v1/reports/periods", with(days(), field, value));

        assertEquals(status, told.status());
        assertEquals(field, told.text("field"));
    }

    @Test
    void anUnknownClinicIsNotFound() {
        var named = world.operator().put("/v1/reports/periods", with(days(), "clinic", "9999999999"));
        var reported = report(world.auditor(), "&clinic=9999999999");

        assertEquals(404, named.status());
        assertEquals(404, reported.status());
    }

    @Test
    @DisplayName("a clinic sees its own alone; another's and none are told alike, on the record (R-33)")
    void aClinicSeesItsOwnAlone() {
        var operator = world.operator();
        operator.put("/v1/reports/periods", period(CLINIC));
        operator.put("/v1/reports/periods", period(OTHER_CLINIC));
        var manager = world.otherManager();

        var own = report(manager, "").body();
        var another = report(manager, "&clinic=" + CLINIC);
        var none = report(manager, "&clinic=9999999999");

        assertEquals(1, own.path("clinics").size());
        assertEquals(OTHER_CLINIC, own.path("clinics").path(0).path("clinic").asText());
        assertEquals(2, report(operator, "").body().path("clinics").size());
        assertEquals(404, another.status());
        assertEquals(withoutNumber(another), withoutNumber(none));
    }

    @Test
    @DisplayName("insurers and clerks get no report, and only operators name sessions (R-31)")
    void rolesAreSeparate() {
        var noReport = Stream.of(world.insurer(), world.clerk())
                .map(desk -> report(desk, ""))
                .map(Told::status);
        var noNaming = Stream.of(world.auditor(), world.manager(), world.insurer())
                .map(desk -> desk.put("/v1/reports/periods", days()))
                .map(Told::status);

        assertTrue(Stream.concat(noReport, noNaming).allMatch(status -> status == 403));
    }

    @Test
    @DisplayName("a named session is on the record (R-24)")
    void aNamedSessionIsOnTheRecord() {
        world.operator().put("/v1/reports/periods", period(CLINIC));

        assertTrue(journal.audit() instanceof Integrity.Intact);
    }

    /// One valid, one expired, one of no insurer, one of an insurer that does not answer.
    private void askedOnceEach() {
        var clerk = world.clerk();
        for (var outcome : new Outcome[] {Outcome.VALID, Outcome.EXPIRED}) {
            world.adapter(INSURER, Conduct.answering(Answers.of(outcome)));
            clerk.verify(INSURER);
            world.hangUp();
        }
        clerk.verify("01990019");
        clerk.verify(INSURER);
    }

    /// From this test's start until now.
    private Map<String, String> period(String clinic) {
        return Map.of(
                "clinic",
                clinic,
                "name",
                name,
                "from",
                start.toString(),
                "to",
                CLOCK.instant().toString());
    }

    /// A period in days, long ago.
    private Map<String, String> days() {
        return Map.of("clinic", CLINIC, "name", name, "from", "2005-07-08", "to", "H17.7.8");
    }

    private static Map<String, String> with(Map<String, String> body, String field, String value) {
        var other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private Told report(Desk desk, String more) {
        return desk.get("/v1/reports/trial?from=" + start + more);
    }

    private JsonNode session(JsonNode report) {
        return report.path("clinics").path(0).path("sessions").path(0);
    }

    private static String counts(JsonNode counts) {
        return Stream.of("accesses", "valid", "expired", "cardNotFound", "insurerNotFound", "other")
                .map(each -> counts.path(each).asText())
                .toList()
                .toString()
                .replace(" ", "");
    }

    private static String withoutNumber(Told told) {
        return told.status() + told.body().toString().replace(told.text("traceNumber"), "");
    }
}
