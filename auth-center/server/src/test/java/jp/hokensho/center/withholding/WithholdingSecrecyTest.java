package jp.hokensho.center.withholding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Integrity;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.scene.CardFiles;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-43: who is withheld stays among the insurer's own people, and they see who asked")
class WithholdingSecrecyTest {

    private static final String INSURER = "06990014";
    private static final String STORED = "39990015";
    private static final String ATTEMPTS = "/v1/withholdings/attempts";

    @Inject
    World world;

    @Inject
    CardLoading cards;

    @Inject
    Tenants tenants;

    @Inject
    Journal journal;

    @Test
    @DisplayName("the centre neither sees nor decides it: it looks like what does not exist")
    void theCentreNeitherSeesNorDecidesIt() {
        var applied = new Insurer(world, INSURER).wish("丙一", "1");
        var operator = world.operator();

        var told = Stream.of(
                        operator.get(Insurer.path(applied)),
                        operator.post(Insurer.path(applied) + "/approval", Map.of()),
                        world.auditor().get(Insurer.path(applied)))
                .map(Told::status)
                .toList();

        assertEquals(List.of(404, 404, 404), told);
        assertFalse(ids(operator).contains(applied.text("id")));
        assertTrue(ids(world.secondOfInsurer(INSURER)).contains(applied.text("id")));
    }

    @Test
    void anotherInsurersManagerNeitherSeesNorLiftsIt() {
        var id = new Insurer(world, INSURER).withhold("丙二", "1");
        var other = new Insurer(world, STORED);
        var applied = new Insurer(world, INSURER).wish("丙三", "1");

        var lifting = other.apply(Map.of("kind", "withholding-lifting", "withholding", id, "reason", "転居"));
        var foreign = other.manager()
                .post(
                        "/v1/applications",
                        Map.of("kind", "withholding-lifting", "insurer", INSURER, "withholding", id, "reason", "転居"));
        var approval = other.manager().post(Insurer.path(applied) + "/approval", Map.of());

        assertEquals(422, lifting.status(), lifting::toString);
        assertEquals(403, foreign.status(), foreign::toString);
        assertEquals(404, approval.status(), approval::toString);
        assertFalse(other.manager().get("/v1/withholdings").toString().contains(id));
    }

    @Test
    void nobodyElseAppliesForIt() {
        var change = Map.of(
                "kind",
                "withholding",
                "insurer",
                INSURER,
                "symbol",
                "丙",
                "number",
                "1",
                "until",
                "2030-01-01",
                "reason",
                "理由");

        assertEquals(403, world.operator().post("/v1/applications", change).status());
        assertEquals(403, world.manager().post("/v1/applications", change).status());
    }

    @Test
    void anInsurersManagerDecidesNothingElse() {
        var applied = world.insurer(INSURER)
                .post(
                        "/v1/applications",
                        Map.of("kind", "device-registration", "organization", INSURER, "name", "予備機"));

        var told = world.secondOfInsurer(INSURER).post(Insurer.path(applied) + "/approval", Map.of());

        assertEquals(403, told.status(), told::toString);
        assertEquals(
                "PENDING", world.insurer(INSURER).get(Insurer.path(applied)).text("state"));
    }

    @Test
    void itsOwnPeopleSeeCardAndReason() {
        var id = new Insurer(world, INSURER).withhold("丙四", "００5");

        var item = world.insurer(INSURER)
                .get("/v1/withholdings")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();

        assertEquals("丙四", item.path("symbol").asText());
        assertEquals("００5", item.path("number").asText());
        assertEquals(Insurer.REASON, item.path("reason").asText());
        assertEquals(Insurer.today().plusDays(30).toString(), item.path("until").asText());
    }

    @Test
    @DisplayName("R-40: neither card nor reason can be read in the database, nor stand they on the record")
    void nothingCanBeReadInTheDatabase() {
        var insurer = new Insurer(world, INSURER);
        var applied = insurer.wish("丙五独特", "777123");
        var id =
                insurer.approve(applied).body().path("decision").path("subject").asText();

        var kept = tenants.list(
                Tenants.CENTER,
                "select w.tag || encode(w.content, 'escape') || encode(a.content, 'escape') from withholding w, application a"
                        + " where w.id = ? and a.id = ?",
                row -> row.getString(1),
                UUID.fromString(id),
                UUID.fromString(applied.text("id")));
        var recorded =
                journal.find(TraceNumber.parse(applied.text("traceNumber"))).orElseThrow();
        var personal = recorded.personal(Map.class).orElseThrow().toString();

        var readable = kept.getFirst() + recorded.header() + personal;
        assertFalse(Stream.of("丙五独特", "777123", Insurer.REASON).anyMatch(readable::contains));
        assertTrue(personal.contains("withholding"), personal);
    }

    @Test
    void everyAttemptIsListedWithWhoAskedAndWhen() {
        var id = new Insurer(world, INSURER).withhold("丙六", "1");
        var told = world.clerk().post("/v1/verifications", WithholdingTest.card(INSURER, "丙六", "1"));

        var attempt = attempts(world.insurer(INSURER), "?withholding=" + id).getFirst();

        assertEquals(
                told.text("verificationNumber"),
                attempt.path("verificationNumber").asText());
        assertEquals(told.text("verifiedAt"), attempt.path("at").asText());
        assertEquals("1310000001", attempt.path("asker").path("clinic").asText());
        assertEquals(told.text("targetDate"), attempt.path("targetDate").asText());
        assertEquals(id, attempt.path("withholding").asText());
        assertEquals(List.of(), attempts(world.insurer(STORED), "?withholding=" + id));
        assertEquals(403, world.manager().get(ATTEMPTS).status());
        assertEquals(403, world.operator().get(ATTEMPTS).status());
    }

    @Test
    void theListComesInPages() {
        var id = new Insurer(world, INSURER).withhold("丙七", "1");
        var numbers = Stream.generate(() -> world.clerk()
                        .post("/v1/verifications", WithholdingTest.card(INSURER, "丙七", "1"))
                        .text("verificationNumber"))
                .limit(3)
                .toList();
        var manager = world.insurer(INSURER);

        var first = manager.get(ATTEMPTS + "?limit=2&withholding=" + id);
        var second = manager.get(ATTEMPTS + "?limit=2&withholding=" + id + "&after=" + first.text("next"));

        var seen = Stream.of(first, second)
                .flatMap(page -> page.body().path("items").findValuesAsText("verificationNumber").stream())
                .toList();
        assertEquals(numbers.reversed(), seen);
    }

    @Test
    @DisplayName("what a card file withholds is reported by the same list")
    void whatACardFileWithholdsIsListedToo() {
        CardFiles.load(cards, STORED);
        var told = world.clerk().post("/v1/verifications", WithholdingTest.card(STORED, "千代田", "13"));

        var attempt = attempts(world.insurer(STORED), "").getFirst();

        assertEquals("WITHHELD", told.text("outcome"));
        assertEquals("STORED", told.text("source"));
        assertEquals(
                told.text("verificationNumber"),
                attempt.path("verificationNumber").asText());
        assertTrue(attempt.path("withholding").isNull(), attempt::toString);
    }

    @Test
    @DisplayName("R-20: the record tells the auditor which order was the cause, and the clinic nothing of it")
    void theRecordTellsTheAuditorTheCause() {
        var id = new Insurer(world, INSURER).withhold("丙八", "1");
        world.clerk().post("/v1/verifications", WithholdingTest.card(INSURER, "丙八", "1"));
        var answer = attempts(world.insurer(INSURER), "?withholding=" + id)
                .getFirst()
                .path("traceNumber")
                .asText();

        var seen = world.auditor().get("/v1/journal/" + answer);

        assertEquals(id, seen.body().path("header").path("withholding").asText());
        assertEquals("STAND_IN", seen.body().path("header").path("source").asText());
        assertEquals(200, world.insurer(INSURER).get("/v1/journal/" + answer).status());
        assertEquals(404, world.manager().get("/v1/journal/" + answer).status());
        assertTrue(journal.audit() instanceof Integrity.Intact);
    }

    private static List<JsonNode> attempts(Desk desk, String query) {
        return desk.get(ATTEMPTS + query).body().path("items").valueStream().toList();
    }

    private static List<String> ids(Desk desk) {
        return desk.get("/v1/applications?limit=500").body().path("items").findValuesAsText("id");
    }
}
