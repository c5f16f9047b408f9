package jp.hokensho.center.review;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.journal.Registered;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("Who looks at the record is on the record (R-24)")
class ViewedTest {

    @Inject
    World world;

    @Inject
    Journal journal;

    @Inject
    Unusual unusual;

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "/v1/denials?limit=3, DENIALS",
        "/v1/denials/deliveries, DELIVERIES",
        "/v1/comparisons, COMPARISONS",
        "/v1/verifications?outcome=VALID, VERIFICATIONS",
        "/v1/reports/trial, TRIAL_REPORT",
        "/v1/findings?open=true, FINDINGS",
        "/v1/reports/findings, FINDINGS_REPORT",
        "/v1/people, PEOPLE",
        "/v1/applications?state=PENDING, APPLICATIONS",
        "/v1/access-reviews, ACCESS_REVIEWS",
    })
    void aListLeavesOneEvent(String path, String what) {
        var auditor = world.auditor();
        var before = mark();

        var told = auditor.get(path);

        var viewed = viewed(before);
        assertEquals(200, told.status());
        assertEquals(
                List.of(what),
                viewed.stream().map(event -> event.path("what").asText()).toList());
        assertEquals("SCREEN", viewed.getFirst().path("how").asText());
    }

    @Test
    void aNumberLeavesOneEventWithTheNumber() {
        var question = world.clerk().verify("01990019").text("verificationNumber");
        var finding = unusual.found(FindingKind.BURST, "1310000001");
        var auditor = world.auditor();
        var before = mark();

        auditor.get("/v1/journal/" + question);
        auditor.get("/v1/findings/" + finding);

        var viewed = viewed(before);
        assertEquals(
                List.of("EVENT " + question, "FINDING " + finding),
                viewed.stream()
                        .map(event -> event.path("what").asText() + " "
                                + event.path("number").asText())
                        .toList());
    }

    @Test
    void theEventSaysWhoAskedForWhatAndHowMuchWasShown() {
        world.guess("somebody");
        var auditor = world.auditor();
        var before = mark();

        var shown = auditor.get("/v1/denials?limit=1&reason=UNKNOWN_LOGIN&clinic=tokyo-12")
                .body();
        auditor.get("/v1/denials?limit=1&reason=UNKNOWN_LOGIN");

        var viewed = viewed(before);
        assertAll(
                () -> assertEquals(0, shown.path("items").size()),
                () -> assertEquals(0, viewed.getFirst().path("rows").asInt()),
                () -> assertEquals(
                        "*", viewed.getFirst().path("filter").path("clinic").asText()),
                () -> assertEquals(1, viewed.getLast().path("rows").asInt()),
                () -> assertEquals("center", viewed.getLast().path("tenant").asText()),
                () -> assertEquals(2, viewed.getLast().path("filter").size()),
                () -> assertEquals(
                        "UNKNOWN_LOGIN",
                        viewed.getLast().path("filter").path("reason").asText()));
    }

    @Test
    void anExportAndAPrintAreToldFromALook() {
        var auditor = world.auditor();
        var before = mark();

        auditor.csv("/v1/reports/trial");
        auditor.csv("/v1/reports/findings");
        auditor.viewedAs("print").get("/v1/denials?limit=1");
        auditor.viewedAs("export").get("/v1/findings?limit=1");

        var how =
                viewed(before).stream().map(event -> event.path("how").asText()).toList();
        assertEquals(List.of("EXPORT", "EXPORT", "PRINT", "EXPORT"), how);
    }

    @Test
    void anUnknownUseIsNoUse() {
        var before = mark();

        var told = world.auditor().viewedAs("poster").get("/v1/denials?limit=1");

        assertEquals(400, told.status());
        assertEquals("Viewed-As", told.text("field"));
        assertEquals(List.of(), viewed(before));
    }

    @Test
    void aLookAtWithheldCardsLeavesAnEvent() {
        var manager = world.insurer();
        var before = mark();

        manager.get("/v1/withholdings");
        manager.get("/v1/withholdings/attempts");

        assertEquals(
                List.of("WITHHOLDINGS", "WITHHELD_ATTEMPTS"),
                viewed(before).stream()
                        .map(event -> event.path("what").asText())
                        .toList());
    }

    @Test
    void anInsurerThatLooksAtVerificationsLeavesAnEventAndAClinicThatReadsItsOwnLeavesNone() {
        var insurer = world.insurer();
        var manager = world.manager();
        var number = manager.verify("01990019").text("verificationNumber");
        var before = mark();

        manager.get("/v1/verifications?limit=1");
        manager.get("/v1/verifications/" + number);
        insurer.get("/v1/verifications?limit=1");

        assertEquals(
                List.of("06990014"),
                viewed(before).stream()
                        .map(event -> event.path("tenant").asText())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/denials",
                "/v1/denials/deliveries",
                "/v1/journal/00000000000000000018",
                "/v1/reports/trial",
                "/v1/reports/findings",
                "/v1/findings",
                "/v1/findings/00000000000000000018",
            })
    @DisplayName("what is refused leaves its denial alone")
    void whatIsRefusedLeavesItsDenialAlone(String path) {
        var clerk = world.clerk();
        var before = mark();

        var told = clerk.get(path);

        assertEquals(403, told.status());
        assertEquals(List.of(), viewed(before));
        assertTrue(since(before).stream().anyMatch(event -> event.kind().equals("Denied")));
    }

    @Test
    void whatIsNotFoundLeavesItsDenialAlone() {
        var auditor = world.auditor();
        var before = mark();

        var told = auditor.get("/v1/journal/" + TraceNumber.of(0, 999_999_999));

        assertEquals(404, told.status());
        assertEquals(List.of(), viewed(before));
        assertFalse(since(before).isEmpty());
    }

    private long mark() {
        return journal.append(new Registered("clinic", "mark", "center"))
                .number()
                .position();
    }

    private List<Recorded> since(long before) {
        return LongStream.range(before + 1, mark())
                .mapToObj(position -> journal.find(TraceNumber.of(0, position)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<JsonNode> viewed(long before) {
        return since(before).stream()
                .filter(event -> event.kind().equals("Viewed"))
                .map(event -> json(event.header()))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
