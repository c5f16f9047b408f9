package jp.hokensho.center.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatAPageGaveLeadsToTheNext() {
        var cursor = new Cursor(Instant.parse("2026-11-20T00:15:00.123456Z"), TraceNumber.of(3, 77));

        assertEquals(cursor, Cursor.parse(cursor.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%%%",
                "MTIz",
                "OTIyMzM3MjAzNjg1NDc3NTgwNy8wMDAwMDAwMDAwMDAwMDAwMDcwMw",
                "LTkyMjMzNzIwMzY4NTQ3NzU4MDgvMDAwMDAwMDAwMDAwMDAwMDA3MDM"
            })
    void whatNoPageGaveIsMalformed(String text) {
        assertThrows(InvalidInput.class, () -> Cursor.parse(text));
    }
}
