package jp.hokensho.center.withholding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.CardFiles;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-43: about a withheld card a clinic hears only that it has to call the insurer")
class WithholdingTest {

    private static final String REAL_TIME = "06990014";
    private static final String STORED = "39990015";

    @Inject
    World world;

    @Inject
    CardLoading cards;

    @Inject
    WithholdingRows rows;

    @Inject
    CardTags tags;

    @Inject
    Mirrors mirrors;

    private Insurer insurer;

    @BeforeEach
    void connect() {
        insurer = new Insurer(world, REAL_TIME);
        world.adapter(REAL_TIME, Conduct.answering(Answers.of(Outcome.VALID)));
    }

    @AfterEach
    void hangUp() {
        world.hangUp();
    }

    @Test
    void theListComesInPages() {
        var second = insurer.withhold("甲頁", "1");
        var first = insurer.withhold("甲頁", "2");
        var manager = insurer.manager();

        var page = manager.get("/v1/withholdings?limit=1");
        var next = manager.get("/v1/withholdings?limit=1&after=" + page.text("next"));

        assertEquals(List.of(first, second), List.of(id(page), id(next)));
        assertEquals(400, manager.get("/v1/withholdings?after=none").status());
    }

    private static String id(Told page) {
        return page.body().path("items").path(0).path("id").asText();
    }

    @Test
    void itTakesEffectWhenASecondPersonApproves() {
        var applied = insurer.wish("甲一", "1");
        var before = verify("甲一", "1");

        var approved = insurer.approve(applied);

        assertEquals(200, approved.status(), approved::toString);
        assertEquals("VALID", before.text("outcome"));
        assertEquals("WITHHELD", verify("甲一", "1").text("outcome"));
        assertEquals("VALID", verify("甲一", "2").text("outcome"));
    }

    @Test
    void theClinicHearsTheTelephoneAndNothingElse() {
        world.hangUp();
        var adapter = world.adapter(REAL_TIME, Conduct.answering(Answers.of(Outcome.WITHHELD)));
        var own = verify("甲二", "1");
        var asked = adapter.heard().size();
        var id = insurer.withhold("甲二", "1");

        var told = verify("甲二", "1");

        assertEquals(asked, adapter.heard().size());
        assertEquals("WITHHELD", told.text("outcome"));
        assertEquals("STAND_IN", told.text("source"));
        assertEquals(own.text("hint"), told.text("hint"));
        assertEquals(own.text("message"), told.text("message"));
        assertEquals(
                "03-0000-0000", told.body().path("insurer").path("telephone").asText());
        assertTrue(told.body().path("details").isNull());
        assertFalse(told.toString().contains(id) || told.toString().contains(Insurer.REASON), told::toString);
    }

    @Test
    void theNumberGivesTheSameAgain() {
        insurer.withhold("甲三", "1");
        var desk = world.manager();
        var told = desk.post("/v1/verifications", card(REAL_TIME, "甲三", "1"));

        var again = desk.get("/v1/verifications/" + told.text("verificationNumber"));

        assertEquals(told.unsigned(), again.unsigned());
    }

    @ParameterizedTest
    @CsvSource({"乙-1,0012-3", "乙－1,００12－3", "乙１, 12-3", "乙 1,0123", "乙−1,0012ー3", "「乙」1,123"})
    @DisplayName("no way of typing the same card gets around it")
    void noWayOfTypingGetsAroundIt(String symbol, String number) {
        if (verify("乙-1", "0012-3").text("outcome").equals("VALID")) {
            insurer.withhold("乙-1", "0012-3");
        }

        assertEquals("WITHHELD", verify(symbol, number).text("outcome"));
    }

    @Test
    void itHoldsForTheWholeFamily() {
        insurer.withhold("甲四", "1");

        var outcomes = Stream.of("00", "01", "02")
                .map(branch -> with(card(REAL_TIME, "甲四", "1"), "branch", branch))
                .map(body -> world.clerk().post("/v1/verifications", body).text("outcome"))
                .toList();

        assertEquals(List.of("WITHHELD", "WITHHELD", "WITHHELD"), outcomes);
    }

    @Test
    void itHoldsAtThisInsurerAlone() {
        insurer.withhold("甲五", "1");
        CardFiles.load(cards, STORED);

        var elsewhere = world.clerk().post("/v1/verifications", card(STORED, "甲五", "1"));

        assertEquals("CARD_NOT_FOUND", elsewhere.text("outcome"));
    }

    @Test
    void cardsStoredAtTheCentreAreWithheldToo() {
        CardFiles.load(cards, STORED);
        var stored = new Insurer(world, STORED);
        var before = world.clerk().verify(STORED);
        var id = stored.withhold("千代田", "12");

        var told = world.clerk().verify(STORED);
        stored.approve(stored.apply(Map.of("kind", "withholding-lifting", "withholding", id, "reason", "転居")));

        assertEquals("VALID", before.text("outcome"));
        assertEquals("WITHHELD", told.text("outcome"));
        assertEquals("VALID", world.clerk().verify(STORED).text("outcome"));
    }

    @Test
    void liftingNeedsTwoPeopleToo() {
        var id = insurer.withhold("甲六", "1");

        var applied = insurer.apply(Map.of("kind", "withholding-lifting", "withholding", id, "reason", "転居"));
        var alone = insurer.manager().post(Insurer.path(applied) + "/approval", Map.of());
        var meanwhile = verify("甲六", "1");
        var approved = insurer.approve(applied);

        assertEquals(403, alone.status(), alone::toString);
        assertEquals("WITHHELD", meanwhile.text("outcome"));
        assertEquals(200, approved.status(), approved::toString);
        assertEquals("VALID", verify("甲六", "1").text("outcome"));
    }

    @Test
    void itEndsByItselfAfterItsLastDay() {
        var applied = insurer.wish("甲七", "1", Insurer.today().plusDays(2));
        insurer.approve(applied);
        var card = new CardKey(InsurerNumber.parse(REAL_TIME), "甲七", "1", Optional.empty());

        assertTrue(in(Duration.ofDays(2)).on(card).isPresent());
        assertTrue(in(Duration.ofDays(3)).on(card).isEmpty());
    }

    @Test
    void itsEndIsChangedByTwoPeople() {
        var id = insurer.withhold("甲八", "1");
        var card = new CardKey(InsurerNumber.parse(REAL_TIME), "甲八", "1", Optional.empty());
        var until = Insurer.today().plusDays(1);

        var applied =
                insurer.apply(Map.of("kind", "withholding-end", "withholding", id, "until", until, "reason", "期間の見直し"));
        var before = in(Duration.ofDays(2)).on(card);
        insurer.approve(applied);

        assertTrue(before.isPresent());
        assertTrue(in(Duration.ofDays(1)).on(card).isPresent());
        assertTrue(in(Duration.ofDays(2)).on(card).isEmpty());
    }

    @Test
    void anEndThatIsNotAheadIsRefused() {
        var told = insurer.wish("甲九", "1", Insurer.today());

        assertEquals(422, told.status(), told::toString);
        assertEquals("until", told.text("field"));
    }

    @Test
    void reasonAndEndAreRequired() {
        var told = insurer.apply(Map.of("kind", "withholding", "symbol", "甲", "number", "1"));

        assertEquals(400, told.status(), told::toString);
        assertEquals(List.of("until", "reason"), told.body().path("errors").findValuesAsText("field"));
    }

    private Withholdings in(Duration time) {
        return new Withholdings(rows, tags, mirrors, Clock.offset(Clock.systemUTC(), time));
    }

    private Told verify(String symbol, String number) {
        return world.clerk().post("/v1/verifications", card(REAL_TIME, symbol, number));
    }

    static Map<String, Object> card(String insurer, String symbol, String number) {
        return Map.of("insurerNumber", insurer, "symbol", symbol, "number", number);
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var all = new HashMap<>(body);
        all.put(name, value);
        return all;
    }
}
