package jp.hokensho.adapter.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.hokensho.adapter.TestQuestions;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-20, R-22, R-40: the adapter's own record")
class AnswerRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:02:03.456789Z");

    @Inject
    AnswerRecord record;

    @Inject
    RecordWriter writer;

    @Inject
    DataSource database;

    private final TestQuestions questions = new TestQuestions();

    @Test
    void givesBackWhatWasWritten() {
        var exchange = told(questions.about("千代田", "12"), new Answer.Ambiguous());

        var written = record.write(exchange);

        assertEquals(Optional.of(written), record.find(exchange.asked().number()));
        assertEquals(Optional.of(exchange), written.exchange());
        assertEquals(written.at(), written.at().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void knowsNothingOfOtherNumbers() {
        assertEquals(Optional.empty(), record.find(TraceNumber.of(777, 1)));
    }

    @Test
    void theFirstAnswerUnderANumberStays() {
        var asked = questions.about("千代田", "12");
        var first = record.write(told(asked, new Answer.CardNotFound()));

        var second = record.write(told(asked, new Answer.Ambiguous()));

        assertEquals(first, second);
    }

    @Test
    void anotherQuestionUnderTheSameNumberIsRefused() {
        var asked = questions.about("千代田", "12");
        record.write(told(asked, new Answer.CardNotFound()));
        var other = told(questions.underNumberOf(asked, "千代田", "13"), new Answer.CardNotFound());

        assertThrows(NumberReused.class, () -> record.write(other));
    }

    @Test
    void theSameNumberTwiceInOneBatchIsOneRow() {
        var asked = questions.about("千代田", "12");

        var both = IntStream.range(0, 50)
                .mapToObj(_ -> writer.submit(told(asked, new Answer.CardNotFound())))
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertEquals(1, both.size());
    }

    @Test
    void anExchangeThatTheDatabaseRefusesFailsAlone() {
        var good = IntStream.range(0, 20)
                .mapToObj(_ -> writer.submit(told(questions.about("千代田", "12"), new Answer.CardNotFound())))
                .toList();
        var bad = writer.submit(beyondTime());
        var more = writer.submit(told(questions.about("千代田", "12"), new Answer.CardNotFound()));

        assertThrows(RuntimeException.class, bad::join);
        good.forEach(CompletableFuture::join);
        more.join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update answer_record set outcome = 'VALID'",
                "delete from answer_record",
                "truncate answer_record",
                "update answer_payload set question = ''",
                "delete from answer_payload"
            })
    void theApplicationCannotRewriteIt(String sql) throws SQLException {
        record.write(told(questions.about("千代田", "12"), new Answer.CardNotFound()));

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void namesNobodyInPlain() throws SQLException {
        var asked = questions.about("千代田", "87654321");
        record.write(told(asked, new Answer.CardNotFound()));

        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select question || answer from answer_payload where position = ?")) {
            statement.setLong(1, asked.number().position());
            var row = statement.executeQuery();
            assertTrue(row.next());
            var stored = new String(row.getBytes(1), UTF_8);
            assertFalse(stored.contains("87654321") || stored.contains("千代田"));
        }
    }

    @Test
    void survivesLostConnections() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'adapter_app' and pid <> pg_backend_pid()");
        }

        var exchange = told(questions.about("千代田", "12"), new Answer.CardNotFound());

        assertEquals(Optional.of(exchange), record.write(exchange).exchange());
    }

    private static Exchange told(Ask asked, Answer answer) {
        return new Exchange(asked, Told.unsigned(asked.number(), asked.insurer(), answer, NOW));
    }

    /// An instant that the database cannot hold.
    private Exchange beyondTime() {
        var asked = questions.about("千代田", "12");
        var asOf = Instant.parse("+999999999-01-01T00:00:00Z");
        return new Exchange(asked, Told.unsigned(asked.number(), asked.insurer(), new Answer.CardNotFound(), asOf));
    }
}
