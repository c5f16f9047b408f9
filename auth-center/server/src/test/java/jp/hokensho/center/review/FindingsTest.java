package jp.hokensho.center.review;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("Unusual use is looked at by a person, who ticks it off (R-23)")
class FindingsTest {

    private static final Map<String, String> REMARK = Map.of("remark", "電話で確かめた。新しい職員の打ち間違い");

    @Inject
    World world;

    @Inject
    Unusual unusual;

    @Inject
    Journal journal;

    /// Findings of this test alone: any code will do.
    private final String tenant =
            "%010d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000L));

    @Test
    void aFindingIsShownWithItsEvidence() {
        var number = unusual.found(FindingKind.GUESSED_NUMBERS, tenant);

        var finding = world.auditor().english().get("/v1/findings/" + number).body();

        assertAll(
                () -> assertEquals(number, finding.path("number").asText()),
                () -> assertEquals("GUESSED_NUMBERS", finding.path("kind").asText()),
                () -> assertEquals(
                        "many not found in a row", finding.path("message").asText()),
                () -> assertEquals(21, finding.path("times").asInt()),
                () -> assertEquals(
                        TraceNumber.of(0, 1).toString(),
                        finding.path("evidence").path(0).asText()),
                () -> assertTrue(finding.path("review").isNull()));
    }

    @Test
    void aTickedOffFindingSaysByWhomAndWhy() {
        var number = unusual.found(FindingKind.BURST, tenant);

        var told = world.operator().post(review(number), REMARK);

        var review = world.auditor().get("/v1/findings/" + number).body().path("review");
        assertEquals(204, told.status());
        assertEquals(REMARK.get("remark"), review.path("remark").asText());
        assertFalse(review.path("by").isNull());
    }

    @Test
    void theRemarkIsPersonalAndNotInTheHeader() {
        var number = unusual.found(FindingKind.BURST, tenant);
        world.operator().post(review(number), REMARK);

        var list = world.auditor().get("/v1/findings?tenant=" + tenant).body();

        assertTrue(list.path("items").path(0).path("review").path("remark").isNull(), list::toString);
        assertTrue(journal.audit() instanceof Integrity.Intact);
    }

    @Test
    void aSecondTickIsAConflict() {
        var number = unusual.found(FindingKind.BURST, tenant);
        var operator = world.operator();
        operator.post(review(number), REMARK);

        var again = operator.post(review(number), REMARK);

        assertEquals(409, again.status());
        assertEquals("urn:hokensho:problem:conflict", again.text("type"));
    }

    @Test
    @DisplayName("an auditor reads and changes nothing; clinics and insurers do not even read (R-31, R-33)")
    void rolesAreSeparate() {
        var number = unusual.found(FindingKind.BURST, tenant);

        var ticking = Stream.of(world.auditor(), world.manager(), world.insurer())
                .map(desk -> desk.post(review(number), REMARK));
        var reading = Stream.of(world.clerk(), world.manager(), world.insurer())
                .map(desk -> desk.get("/v1/findings/" + number));

        assertTrue(Stream.concat(ticking, reading).map(Told::status).allMatch(status -> status == 403));
        assertEquals(200, world.auditor().get("/v1/findings/" + number).status());
    }

    @Test
    void theListIsFilteredByKindTenantAndState() {
        var open = unusual.found(FindingKind.BURST, tenant);
        var closed = unusual.found(FindingKind.BURST, tenant);
        var other = unusual.found(FindingKind.OFF_HOURS, tenant);
        world.operator().post(review(closed), REMARK);
        var auditor = world.auditor();

        assertAll(
                () -> assertEquals(List.of(other, closed, open), numbers(auditor, "")),
                () -> assertEquals(List.of(closed, open), numbers(auditor, "&kind=BURST")),
                () -> assertEquals(List.of(other, open), numbers(auditor, "&open=true")),
                () -> assertEquals(List.of(closed), numbers(auditor, "&open=false")),
                () -> assertEquals(List.of(), numbers(auditor, "&to=2026-01-01")));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        var numbers = IntStream.range(0, 5)
                .mapToObj(_ -> unusual.found(FindingKind.HOLIDAY, tenant))
                .toList();
        var auditor = world.auditor();

        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page =
                    auditor.get("/v1/findings?limit=2&tenant=" + tenant + after).body();
            seen.addAll(numbers(page));
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        } while (after != null);

        assertEquals(numbers.reversed(), seen);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"kind=NONE, 400", "open=maybe, 400", "from=tomorrow, 400", "limit=0, 422"})
    void aParameterAtFaultIsNamed(String parameter, int status) {
        var told = world.auditor().get("/v1/findings?" + parameter);

        assertEquals(status, told.status());
        assertEquals(parameter.split("=")[0], told.text("field"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"{}, 400", "{\"remark\":\" \"}, 400", "{\"remark\":\"a\\u0007b\"}, 400"})
    void aRemarkIsNeeded(String body, int status) {
        var number = unusual.found(FindingKind.BURST, tenant);

        var told = world.operator().post(review(number), body);

        assertEquals(status, told.status());
        assertEquals("remark", told.text("field"));
    }

    @Test
    void aNumberOfNoFindingIsNotFound() {
        var question = world.clerk().verify("01990019").text("verificationNumber");
        var operator = world.operator();

        assertEquals(404, operator.get("/v1/findings/" + question).status());
        assertEquals(404, operator.post(review(question), REMARK).status());
    }

    @Test
    @DisplayName("a denial is ticked off too, and whoever sees it sees that")
    void aDenialIsTickedOff() {
        var number = world.clerk().get("/v1/denials").text("traceNumber");
        var operator = world.operator();
        var before = denial(world.manager(), number).path("review");

        var told = operator.post("/v1/denials/" + number + "/review", REMARK);
        var again = operator.post("/v1/denials/" + number + "/review", REMARK);

        assertAll(
                () -> assertTrue(before.isNull()),
                () -> assertEquals(204, told.status()),
                () -> assertEquals(409, again.status()),
                () -> assertFalse(denial(world.manager(), number)
                        .path("review")
                        .path("by")
                        .isMissingNode()),
                () -> assertEquals(
                        403,
                        world.auditor()
                                .post("/v1/denials/" + number + "/review", REMARK)
                                .status()));
    }

    @Test
    void aNumberOfNoDenialIsNotTickedOff() {
        var finding = unusual.found(FindingKind.BURST, tenant);

        assertEquals(
                404,
                world.operator()
                        .post("/v1/denials/" + finding + "/review", REMARK)
                        .status());
    }

    private static JsonNode denial(Desk desk, String number) {
        return desk.get("/v1/denials?limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("traceNumber").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers(Desk desk, String more) {
        return numbers(desk.get("/v1/findings?tenant=" + tenant + more).body());
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("number").asText())
                .toList();
    }

    private static String review(String number) {
        return "/v1/findings/" + number + "/review";
    }
}
