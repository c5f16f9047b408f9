package jp.hokensho.adapter.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import jp.hokensho.adapter.TestQuestions;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.LinkMessage.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-44: whom a question was about is erased when its keeping time is over, the trace stays")
class KeepingTest {

    private static final Instant NOW = Instant.now();
    private static final Instant OLD = NOW.minus(Duration.ofDays(1_096));
    private static final Instant YOUNG = NOW.minus(Duration.ofDays(1_094));

    @Inject
    Keeping keeping;

    @Inject
    AnswerRecord record;

    @Inject
    RecordTable table;

    @Inject
    DataSource database;

    private final TestQuestions questions = new TestQuestions();

    @Test
    void whatIsOlderIsErasedAndSaysWhenAndByWhichRule() throws SQLException {
        var old = exchange(OLD);
        var young = exchange(YOUNG);

        assertEquals(1, keeping.erase());

        var erased = record.find(old.asked().number()).orElseThrow();
        assertTrue(erased.exchange().isEmpty());
        assertEquals(old.told().answer().outcome(), erased.outcome());
        assertEquals(1_095, erased.erasure().orElseThrow().days());
        assertTrue(erased.erasure().orElseThrow().at().isAfter(NOW.minusSeconds(60)));
        var kept = record.find(young.asked().number()).orElseThrow();
        assertEquals(young, kept.exchange().orElseThrow());
        assertTrue(kept.erasure().isEmpty());
        assertEquals(0, keeping.erase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select erase_answers(29)",
                "set hokensho.erasing = 'on'; delete from answer_payload",
                "delete from erasure_record",
                "insert into erasure_record values (now(), 30, 1, now())"
            })
    @DisplayName("R-20: the application cannot erase what is young, nor hide that it erased")
    void theApplicationCannotErase(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(sql));

            assertEquals("42501", refused.getSQLState());
        }
    }

    private Exchange exchange(Instant at) throws SQLException {
        var asked = questions.about("千代田", "12");
        var exchange =
                new Exchange(asked, Told.unsigned(asked.number(), asked.insurer(), new Answer.CardNotFound(), at));
        try (var connection = database.getConnection()) {
            table.insert(connection, List.of(exchange), at);
        }
        return exchange;
    }
}
