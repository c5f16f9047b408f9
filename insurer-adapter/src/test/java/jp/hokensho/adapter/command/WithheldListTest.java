package jp.hokensho.adapter.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.hokensho.adapter.TestAttempts;
import jp.hokensho.adapter.record.RecordedAttempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-43: what `insurer-adapter withheld` shows")
class WithheldListTest {

    private static final Instant RECORDED = Instant.parse("2026-11-21T00:00:00Z");

    private final Locale before = Locale.getDefault();
    private final RecordedAttempt attempt =
            new RecordedAttempt(TestAttempts.of(0, 70, 70).getFirst(), RECORDED);
    private final WithheldList list = WithheldList.of(List.of(attempt));

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void forPeople() {
        Locale.setDefault(Locale.ENGLISH);

        var lines = list.lines().toList();

        assertEquals("Number                    Time                 Clinic      Target date  Order", lines.getFirst());
        assertEquals(
                attempt.attempt().verificationNumber().grouped() + "  2026-11-20 10:10:00  1310000001  2026-11-20   "
                        + attempt.attempt().withholding(),
                lines.getLast());
    }

    @Test
    void forMachines() throws Exception {
        var item = new ObjectMapper().readTree(list.json()).path(0);

        assertEquals("00000000000000000703", item.path("traceNumber").asText());
        assertEquals(
                attempt.attempt().withholding().toString(),
                item.path("withholding").asText());
        assertEquals("1310000001", item.path("asker").path("clinic").asText());
        assertTrue(item.has("recordedAt"), item::toString);
    }
}
