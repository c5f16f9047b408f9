package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.hokensho.adapter.TestCards;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.TestQuestions;
import jp.hokensho.adapter.command.TestAdapter;
import jp.hokensho.adapter.record.ClinicKey.What;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.adapter.record.TurnedClock;
import jp.hokensho.adapter.registry.OwnCards;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestAdapter.class)
@DisplayName("R-41: the clinic's key comes with the question")
class ClinicKeyTest {

    @TempDir
    static Path directory;

    TestCenter center;

    @Inject
    TestLinks dialled;

    @Inject
    OwnCards cards;

    @Inject
    DataSource database;

    private final LinkJson json = new LinkJson();
    private final TestQuestions questions = new TestQuestions();
    private final TurnedClock clock = new TurnedClock();
    private ClinicKeys keys;
    private CenterLinks links;

    @BeforeEach
    void connect() throws Exception {
        TestCards.load(cards, directory, "千代田,1", "千代田,2");
        keys = clock.clinicKeys(database);
        links = dialled.open(center, keys);
    }

    @AfterEach
    void disconnect() throws Exception {
        links.close();
        center.part();
    }

    @Test
    void anotherKeyThanTheFirstWaitsAndTheQuestionIsAnsweredAllTheSame() throws Exception {
        var asked = questions.about("千代田", "1");
        var first = key(1);
        var other = key(2);
        var told = ask(1, asked.withKey(first));
        awaitInUse(asked, first);
        clock.turn(Duration.ofSeconds(2));

        var again = ask(2, asked.withKey(other));

        assertEquals(told, again, "the key is no part of the question");
        assertTrue(waits(other));
        assertEquals(first, keys.inUse(asked.asker().clinic(), other));
    }

    private void awaitInUse(Ask asked, BoundKey key) throws Exception {
        for (var left = 200; !key.equals(keys.inUse(asked.asker().clinic(), key)) && left > 0; left--) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean waits(BoundKey key) throws Exception {
        for (var left = 200; left > 0; left--) {
            if (keys.waiting().stream()
                    .filter(known -> known.what() == What.CHANGED)
                    .anyMatch(known -> known.key().equals(key))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    private Told ask(long correlation, Ask ask) throws Exception {
        center.say(new Frame(correlation, json.write(ask)).bytes());
        var frame = center.hear();
        assertEquals(correlation, frame.correlation());
        return assertInstanceOf(Told.class, json.read(frame.body())).signed(null);
    }

    private static BoundKey key(int epoch) {
        var jwk = OwnKey.create(KeyUse.SEALING).jwk();
        return new BoundKey(jwk.keyId(), epoch, jwk, TraceNumber.of(0, 70 + epoch));
    }
}
