package jp.hokensho.center.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.hokensho.center.link.Scrutiny.Finding;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An adapter may lie in any way: only the answer to its question, of its insurer, is believed.
class ScrutinyTest {

    private static final String SOUND = """
            {"type":"told","number":"NUMBER","insurer":"06990014","answer":{"outcome":"CARD_NOT_FOUND"},"asOf":"2026-11-20T00:00:00Z"}""";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
    private final Scrutiny scrutiny = new Scrutiny(new LinkJson(), clock);
    private final Ask ask = new Ask(
            TraceNumber.of(0, 70),
            new Asker("1310000001", UUID.randomUUID(), UUID.randomUUID()),
            InsurerNumber.parse("06990014"),
            "千代田",
            "12",
            null,
            null,
            LocalDate.of(2026, 11, 20),
            3000,
            null);

    @Test
    void theAnswerToTheQuestionIsSound() {
        assertInstanceOf(Finding.Sound.class, look(SOUND));
    }

    @Test
    void aMemberOfALaterVersionIsSkipped() {
        assertInstanceOf(Finding.Sound.class, look(SOUND.replace("{\"type\"", "{\"signature\":\"…\",\"type\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"INSURER_NOT_FOUND\",\"checkDigitWrong\":false}",
                "{\"outcome\":\"INSURER_UNAVAILABLE\",\"why\":\"TIMEOUT\"}",
                "{\"outcome\":\"VALID\",\"from\":\"2026-04-01\",\"until\":null,\"details\":null}",
                "{\"outcome\":\"EXPIRED\",\"from\":\"2026-04-01\",\"until\":null,\"details\":null}",
                "{\"outcome\":\"NOT_YET_VALID\"}",
                "{\"outcome\":\"EXCELLENT\"}",
                "{}",
                "null"
            })
    void anAnswerThatNoInsurerMayGiveIsWrong(String answer) {
        assertInstanceOf(Finding.Wrong.class, look(SOUND.replace("{\"outcome\":\"CARD_NOT_FOUND\"}", answer)));
    }

    @Test
    void anotherQuestionsNumberIsWrong() {
        var other = TraceNumber.of(0, 71).toString();

        assertInstanceOf(
                Finding.Wrong.class,
                scrutiny.look(ask, SOUND.replace("NUMBER", other).getBytes(UTF_8)));
    }

    @Test
    void anotherInsurersNumberIsWrong() {
        assertInstanceOf(Finding.Wrong.class, look(SOUND.replace("06990014", "00000001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18T23:59:59Z", "+1000000000-12-31T23:59:59Z", "yesterday"})
    void aTimeThatIsNoTimeOfLookingIsWrong(String asOf) {
        assertInstanceOf(Finding.Wrong.class, look(SOUND.replace("2026-11-20T00:00:00Z", asOf)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"type\":\"bye\"}", "{\"type\":\"poem\",\"line\":1}", "{}"})
    void aMessageThatIsNoAnswerIsWrong(String message) {
        assertInstanceOf(Finding.Wrong.class, look(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001", "{\"type\":\"told\"", "told", "\ud800"})
    void whatIsNoJsonIsGarbage(String garbage) {
        assertInstanceOf(Finding.Garbage.class, look(garbage));
    }

    private Finding look(String message) {
        return scrutiny.look(
                ask, message.replace("NUMBER", ask.number().toString()).getBytes(UTF_8));
    }
}
