package jp.hokensho.adapter.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.adapter.TestDenials;
import jp.hokensho.adapter.record.RecordedDenial;
import jp.hokensho.protocol.DenialReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-21: what `insurer-adapter denials` shows")
class DenialListTest {

    private static final Instant RECORDED = Instant.parse("2026-11-21T00:00:00Z");

    private final Locale before = Locale.getDefault();
    private final DenialList list = DenialList.of(
            Stream.of(TestDenials.of(0, 70, 70, DenialReason.NOT_PERMITTED).getFirst(), TestDenials.stranger(0, 71))
                    .map(denial -> new RecordedDenial(denial, RECORDED))
                    .toList());

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void inJapanese() {
        Locale.setDefault(Locale.JAPANESE);

        assertEquals(
                List.of(
                        "記録番号                  日時                 機関        照会先    理由                    操作",
                        "0000 0000 0000 0000 0703  2026-11-20 10:10:00  1310000001  06990014  照会が許可されていない  POST"
                                + " /v1/verifications",
                        "0000 0000 0000 0000 0711  2026-11-20 10:11:00  -           06990014  IDが登録されていない    POST"
                                + " /v1/sessions"),
                list.lines().toList());
    }

    @Test
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);

        assertEquals(
                List.of(
                        "Number                    Time                 Who         Asked     Reason                    "
                                + "  Operation",
                        "0000 0000 0000 0000 0703  2026-11-20 10:10:00  1310000001  06990014  not on the permission list"
                                + "  POST /v1/verifications",
                        "0000 0000 0000 0000 0711  2026-11-20 10:11:00  -           06990014  unknown log-in            "
                                + "  POST /v1/sessions"),
                list.lines().toList());
    }

    @Test
    void forMachines() throws Exception {
        var items = new ObjectMapper().readTree(list.json());

        assertEquals(2, items.size());
        assertEquals("00000000000000000703", items.path(0).path("traceNumber").asText());
        assertEquals("NOT_PERMITTED", items.path(0).path("reason").asText());
        assertEquals("2026-11-20T01:10:00.000001Z", items.path(0).path("at").asText());
        assertTrue(items.path(1).path("tenant").isNull());
    }
}
