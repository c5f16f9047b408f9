package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import jp.hokensho.adapter.TestCards;
import jp.hokensho.adapter.TestQuestions;
import jp.hokensho.adapter.answering.Answering;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.AnswerRecord;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-08: the insurer signs what it answers, with its own key")
class VouchingTest {

    @TempDir
    static Path directory;

    @Inject
    Adapter adapter;

    @Inject
    CenterDoor door;

    @Inject
    Answering answering;

    @Inject
    Sealing sealing;

    @Inject
    AnswerRecord record;

    @Inject
    OwnCards cards;

    private final TestQuestions questions = new TestQuestions();

    @BeforeEach
    void load() throws Exception {
        TestCards.load(cards, directory, "千代田,1", "千代田,2");
    }

    @Test
    void anAnswerIsSignedForTheClinicThatAskedAndTheSameIsOnRecord() throws Exception {
        var keys = keys();
        var ask = questions.about("千代田", "1");

        var told = new Vouching(answering, sealing, keys).answer(ask).orElseThrow();

        var own = keys.inUse().orElseThrow();
        var expected = Statement.of(ask.asker().clinic(), told);
        assertEquals(Optional.empty(), Statements.fault(told.statement(), expected, id -> Optional.of(id)
                .filter(own.keyId()::equals)
                .map(_ -> OwnKey.publicKey(own.jwk()))));
        var recorded = record.find(ask.number()).orElseThrow().exchange().orElseThrow();
        assertEquals(expected, Statement.of(ask.asker().clinic(), recorded.told()));
    }

    @Test
    void askedAgainTheSameIsSigned() {
        var vouching = new Vouching(answering, sealing, keys());
        var ask = questions.about("千代田", "2");

        var first = vouching.answer(ask).orElseThrow();
        var again = vouching.answer(ask).orElseThrow();

        assertEquals(payload(first.statement()), payload(again.statement()));
        assertNotEquals(first.statement(), again.statement(), "a signature of its own");
    }

    private SigningKeys keys() {
        var keys = new SigningKeys(door, adapter);
        keys.tend();
        return keys;
    }

    private static String payload(String signed) {
        return signed.split("\\.")[1];
    }
}
