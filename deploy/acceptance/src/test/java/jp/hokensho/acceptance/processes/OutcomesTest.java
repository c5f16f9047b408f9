package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.hokensho.protocol.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.provider.CsvSource;

@Processes
@Order(1)
@DisplayName("Each outcome, over the whole way (R-01, R-03, R-04)")
class OutcomesTest {

    /// Who answers for insurers without a link.
    private static final Map<String, String> SOURCES =
            Map.of("39990015", "STORED", "01990019", "NONE", TestRegistry.SILENT_INSURER, "NONE");

    private final World world;

    OutcomesTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 00000001, 千代田, 1, R8.11.20",
        "EXPIRED, 06990014, １０２４, 0000005, 2026-11-20",
        "NOT_YET_VALID, 06990014, １０２４, 0000009, 20261120",
        "CARD_NOT_FOUND, 06990014, 千代田, 99999, 2026/11/20",
        "INSURER_NOT_FOUND, 01990019, 千代田, 1, 5081120",
        "AMBIGUOUS, 06990014, 千代田, 9001, R081120",
        "WITHHELD, 06990014, A-12, 10-09, 令和8年11月20日",
        "INSURER_UNAVAILABLE, 00990010, 千代田, 1, ２０２６年11月20日",
        "VALID, 39990015, '', 10000001, 2026-11-20",
    })
    void byHttps(@AggregateWith(Sample.FromCsv.class) Sample card) {
        var reply = world.clerk().verify(card.asking());

        assertEquals(201, reply.status(), reply::text);
        assertEquals(card.outcome(), reply.text("outcome"), reply::text);
        assertEquals(SOURCES.getOrDefault(card.insurer(), "LIVE"), reply.text("source"));
        assertTrue(reply.text("verificationNumber").matches("[0-9]{20}"));
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 00000001, 東京, 001, 2005-07-08",
        "EXPIRED, 00000001, 東京, 001, R8.11.20",
        "NOT_YET_VALID, 00000001, 東京, 001, H16.3.31",
        "CARD_NOT_FOUND, 00000001, 東京, 999, H17.7.8",
        "INSURER_NOT_FOUND, 01990019, 東京, 001, H17.7.8",
        "AMBIGUOUS, 00000001, 千代田, 9001, R8.11.20",
        "WITHHELD, 00000001, A-12, 10-09, R8.11.20",
        "INSURER_UNAVAILABLE, 00990010, 東京, 001, R8.11.20",
    })
    void byTheTerminalsCommand(@AggregateWith(Sample.FromCsv.class) Sample card) {
        var result = world.stack()
                .terminal(1)
                .run(List.of(
                        "verify",
                        "--insurer",
                        card.insurer(),
                        "--symbol",
                        card.symbol(),
                        "--number",
                        card.number(),
                        "--date",
                        card.date(),
                        "--json"));

        assertEquals(Outcome.valueOf(card.outcome()).exitCode(), result.exitCode(), result.err());
        assertTrue(result.out().contains("\"" + card.outcome() + "\""), result.out());
    }

    @Test
    @DisplayName("a batch answers every line of the sample file as expected (R-05)")
    void aBatchAnswersEveryLineOfTheSampleFile() throws IOException {
        var sample = Files.readAllLines(world.stack().folder().sampleCards());
        var results = world.stack().folder().path().resolve("results.csv");

        var result = world.stack()
                .terminal(1)
                .command("batch", world.stack().folder().sampleCards().toString(), "-o", results.toString());

        assertEquals(0, result.exitCode(), result.out() + result.err());
        assertEquals(column(sample, "expected"), column(Files.readAllLines(results), "outcome"));
    }

    @Test
    @DisplayName("a valid answer shows the whole family as the trial's screen does (R-04)")
    void aValidAnswerShowsTheWholeFamily() {
        var told = world.clerk().verify(Asking.trial());

        var reply = told.body();
        var details = world.opened(told);
        var ages = new ArrayList<Integer>();
        details.path("dependents").forEach(each -> ages.add(each.path("age").asInt()));
        assertAll(
                () -> assertEquals("2004-04-01", reply.path("validFrom").asText()),
                () -> assertEquals("2010-03-31", reply.path("validUntil").asText()),
                () -> assertEquals(
                        "〇〇〇健康保険組合", reply.path("insurer").path("name").asText()),
                () -> assertEquals(
                        "NTTコムウェア", details.path("office").path("name").asText()),
                () -> assertEquals(50, details.path("insured").path("age").asInt()),
                () -> assertEquals(
                        List.of(17, 19, 22, 44, 69), ages.stream().sorted().toList()));
    }

    private static List<String> column(List<String> lines, String name) {
        var at = List.of(lines.getFirst().replace("\uFEFF", "").split(",")).indexOf(name);
        return IntStream.range(1, lines.size())
                .mapToObj(i -> lines.get(i).split(",", -1)[at])
                .toList();
    }
}
