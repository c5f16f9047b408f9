package jp.hokensho.terminal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-07: how old an answer is, in days of Tokyo")
class DaysTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T01:02:03Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-17T01:02:03Z, 3日前の情報, 3 days old",
        "2026-11-19T14:59:59Z, 1日前の情報, 1 day old",
        "2026-11-19T15:00:00Z, '', ''",
        "2026-11-20T01:02:03Z, '', ''",
        "2023-11-20T01:02:03Z, '1,096日前の情報', '1,096 days old'",
    })
    void daysOld(Instant known, String japanese, String english) {
        assertEquals(japanese, new Days(Say.in(Locale.JAPANESE)).age(known, ASKED));
        assertEquals(english, new Days(Say.in(Locale.ENGLISH)).age(known, ASKED));
    }
}
