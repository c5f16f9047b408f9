package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Gap;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.protocol.TraceNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-06: a label that is printed is on the record first")
class LabelPrintingTest {

    private static final String UNREGISTERED = "01990019";
    private static final Map<String, Object> ONE = Map.of("format", "ROLL_62X29", "copies", 1);

    @Inject
    World world;

    @Inject
    Journal journal;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    @DisplayName("R-24: the record tells the first printing and each reprint apart, and names nobody")
    void theRecordTellsAReprintApart() throws JsonProcessingException {
        var desk = world.clerk();
        var told = desk.verify(UNREGISTERED);

        var first = print(desk, told, ONE);
        var again = print(desk, told, Map.of("format", "SHEET_24", "copies", 3));

        assertEquals(201, first.status(), first::toString);
        assertEquals(0, first.body().path("earlier").asInt());
        assertEquals(1, again.body().path("earlier").asInt());
        var header = header(again);
        assertEquals("LabelPrinted", kind(again));
        assertEquals(told.text("verificationNumber"), header.path("question").asText());
        assertEquals("SHEET_24", header.path("format").asText());
        assertEquals(3, header.path("copies").asInt());
        assertEquals(1, header.path("earlier").asInt());
        assertEquals(header(first).path("session"), header.path("session"));
        assertTrue(header.path("person").asText().matches("[0-9a-f-]{36}"), header::toString);
        assertFalse(header.toString().contains("千代田") || header.toString().contains("clerk"), header::toString);
        assertTrue(record(again).personal(Object.class).isEmpty());
    }

    @Test
    @DisplayName("R-02: whoever may see the question finds the printing by its number")
    void thePrintingIsFoundByItsNumber() {
        var manager = world.manager();
        var printed = print(manager, manager.verify(UNREGISTERED), ONE);

        var found = manager.get("/v1/journal/" + printed.text("record"));

        assertEquals("LabelPrinted", found.text("kind"));
        assertEquals(
                404,
                world.otherManager()
                        .get("/v1/journal/" + printed.text("record"))
                        .status());
    }

    @Test
    @DisplayName("R-10: a clerk prints what was asked in the own session only, a manager what the clinic asked")
    void aClerkPrintsOfTheOwnSession() {
        var told = world.clerk().verify(UNREGISTERED);

        var others = print(world.secondClerk(), told, ONE);
        var managers = print(world.manager(), told, ONE);

        assertEquals(404, others.status());
        assertTrue(others.text("traceNumber").matches("[0-9]{20}"), others::toString);
        assertEquals(201, managers.status());
        assertEquals(0, managers.body().path("earlier").asInt());
    }

    @Test
    @DisplayName("R-33: another clinic's answer is turned away on the record, like one that does not exist")
    void anotherClinicsIsTurnedAway() {
        var told = world.manager().verify(UNREGISTERED);

        var foreign = print(world.otherManager(), told, ONE);

        assertEquals(404, foreign.status());
        assertTrue(foreign.text("traceNumber").matches("[0-9]{20}"), foreign::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"format\":\"ROLL_62X29\"}; 400 copies missing",
                "{\"copies\":1}; 400 format missing",
                "{\"format\":\"ROLL_62X29\",\"copies\":0}; 422 copies out-of-range",
                "{\"format\":\"ROLL_62X29\",\"copies\":100}; 422 copies out-of-range",
            })
    void whatIsWrongIsSaid(String body, String fault) {
        var told = world.manager().verify(UNREGISTERED);

        assertEquals(fault, fault(print(world.manager(), told, body)));
    }

    @Test
    void anUnknownSizeOrMemberIsRefused() {
        var told = world.manager().verify(UNREGISTERED);

        assertEquals(
                400,
                print(world.manager(), told, Map.of("format", "A3", "copies", 1))
                        .status());
        assertEquals(
                400,
                print(world.manager(), told, "{\"format\":\"SHEET_24\",\"copies\":1,\"first\":3}")
                        .status());
    }

    @Test
    @DisplayName("R-44: no label is printed of what was erased")
    void noneIsPrintedOfWhatWasErased() throws SQLException {
        var told = world.manager().verify(UNREGISTERED);
        var number = TraceNumber.parse(told.text("verificationNumber"));

        var printed = Gap.whileErased(url, number, () -> print(world.manager(), told, ONE));

        assertEquals("422 again erased", fault(printed));
    }

    private static Told print(Desk desk, Told answer, Object order) {
        return desk.post("/v1/verifications/" + answer.text("verificationNumber") + "/labels", order);
    }

    private Recorded record(Told printed) {
        return journal.find(TraceNumber.parse(printed.text("record"))).orElseThrow();
    }

    private String kind(Told printed) {
        return record(printed).kind();
    }

    private JsonNode header(Told printed) throws JsonProcessingException {
        return new ObjectMapper().readTree(record(printed).header());
    }

    private static String fault(Told told) {
        var error = told.body().path("errors").path(0);
        return told.status() + " " + error.path("field").asText() + " "
                + error.path("code").asText();
    }
}
