package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Processes
@Order(2)
@DisplayName("However a card is typed, it is the same card (R-01)")
class SameCardTest {

    private final World world;

    SameCardTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource({
        "A-12, 10-01",
        "Ａ－１２, １０－０１",
        "a‐12, 10‐01",
        "A−12, 10−01",
        "A―12, 10ー01",
        "A 12, 10 01",
        "A12, 1001",
        "' A - 12 ', （10）-01",
        "Ａ・１２, 10.01",
    })
    void byHalfAndFullWidthDashesAndBlanks(String symbol, String number) {
        var reply = world.clerk().verify(Asking.card("06990014", symbol, number));

        assertEquals("VALID", reply.text("outcome"), reply::text);
        assertEquals(
                "2026-10-01T00:02:00Z", world.opened(reply).path("updatedAt").asText());
    }

    @ParameterizedTest
    @CsvSource({"千代田, 1", "千代田, 0001", "けんぽ 7, 40001", "けんぽ７, ４０００１", "港南, 1-001", "1024, 1"})
    void byLeadingZerosAndPunctuation(String symbol, String number) {
        var reply = world.clerk().verify(Asking.card("06990014", symbol, number));

        assertEquals("VALID", reply.text("outcome"), reply::text);
    }

    @ParameterizedTest
    @CsvSource({"00, VALID", "０１, VALID", "99, CARD_NOT_FOUND"})
    void aBranchNamesOnePersonOfIt(String branch, String outcome) {
        var card = Asking.card("00000001", "A-12", "10-01");

        var reply = world.clerk().verify(card.with("branch", branch));

        assertEquals(outcome, reply.text("outcome"), reply::text);
    }
}
