package jp.hokensho.adapter.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.hokensho.adapter.record.RecordedDifference;
import jp.hokensho.protocol.Difference;
import jp.hokensho.protocol.Difference.Kind;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R-02, R-22: what `insurer-adapter differences` shows")
class DifferenceListTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void forPeople() {
        Locale.setDefault(Locale.ENGLISH);

        var lines = list(Kind.UNKNOWN_TO_CENTER).lines().toList();

        assertEquals(
                "Day         Number                    What differs",
                lines.getFirst().strip());
        assertEquals(
                "2026-11-20  0000 0000 0000 0000 0703  this record has an answer, the centre has not",
                lines.getLast().strip());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void forMachines(Kind kind) throws Exception {
        var item = new ObjectMapper().readTree(list(kind).json()).path(0);

        assertEquals("2026-11-20", item.path("day").asText());
        assertEquals("00000000000000000703", item.path("verificationNumber").asText());
        assertEquals(kind.name(), item.path("what").asText());
    }

    private static DifferenceList list(Kind kind) {
        var difference = new Difference(TraceNumber.of(0, 70), kind);
        return DifferenceList.of(List.of(
                new RecordedDifference(LocalDate.of(2026, 11, 20), difference, Instant.parse("2026-11-20T17:00:00Z"))));
    }
}
