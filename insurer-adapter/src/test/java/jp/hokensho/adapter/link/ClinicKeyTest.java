package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.Seals;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Statement;
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

    /// Each test has a clinic of its own: nothing can be taken away again.
    private static final AtomicInteger CLINICS = new AtomicInteger();

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
    private final TestQuestions questions = new TestQuestions("993%07d".formatted(CLINICS.incrementAndGet()));
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
    void detailsAreSealedForTheKeyThatCameFirstAndForNoOther() throws Exception {
        var asked = questions.about("千代田", "1");
        var first = OwnKey.create(KeyUse.SEALING);
        var other = OwnKey.create(KeyUse.SEALING);
        var told = ask(1, asked.withKey(bound(first)));
        clock.turn(Duration.ofSeconds(2));

        var again = ask(2, asked.withKey(bound(other)));

        assertEquals(opened(told, first), opened(again, first), "the key is no part of the question");
        assertTrue(waits(asked, Optional.of(bound(other))));
        assertThrows(SealBroken.class, () -> opened(again, other));
    }

    @Test
    @DisplayName("a centre that names no key any more gets nothing to read before a person has confirmed it")
    void whoHasAKeyIsSealedForThoughTheCentreNamesNone() throws Exception {
        var asked = questions.about("千代田", "2");
        var own = OwnKey.create(KeyUse.SEALING);
        ask(1, asked.withKey(bound(own)));
        clock.turn(Duration.ofSeconds(2));

        var unnamed = ask(2, asked);
        assertTrue(waits(asked, Optional.empty()));
        keys.confirm(asked.asker().clinic(), Optional.empty());
        var confirmed = ask(3, asked);

        assertTrue(unnamed.answer().open().isEmpty());
        assertTrue(opened(unnamed, own).contains("updatedAt"));
        assertTrue(confirmed.answer().open().isPresent());
    }

    @Test
    void aClinicThatNeverHadAKeyIsToldInTheOpenUntilItHasOne() throws Exception {
        var asked = questions.about("千代田", "1");
        var own = OwnKey.create(KeyUse.SEALING);

        var before = ask(1, asked);
        var after = ask(2, asked.withKey(bound(own)));

        assertTrue(before.answer().open().isPresent());
        assertTrue(after.answer().open().isEmpty());
        assertTrue(opened(after, own).contains("updatedAt"));
    }

    @Test
    @DisplayName("R-08: the statement vouches for the seal and names the key")
    void theStatementIsAboutTheSeal() throws Exception {
        var asked = questions.about("千代田", "1");
        var own = OwnKey.create(KeyUse.SEALING);

        var told = ask(1, asked.withKey(bound(own)));

        var claims = Statement.of(asked.asker().clinic(), told).claims();
        var sealed = told.answer().sealed().orElseThrow();
        assertEquals(own.keyId().value(), claims.get("key"));
        assertEquals(sealed.hash(), claims.get("sealed"));
        assertFalse(claims.containsKey("details"));
    }

    private static String opened(Told told, OwnKey key) {
        return Seals.open(told.answer().sealed().orElseThrow(), told.number(), key);
    }

    private boolean waits(Ask asked, Optional<BoundKey> key) {
        return keys.waiting().stream()
                .filter(known -> known.clinic().equals(asked.asker().clinic()))
                .anyMatch(known -> known.what() == What.CHANGED && known.key().equals(key));
    }

    private Told ask(long correlation, Ask ask) throws Exception {
        center.say(new Frame(correlation, json.write(ask)).bytes());
        var frame = center.hear();
        assertEquals(correlation, frame.correlation());
        return assertInstanceOf(Told.class, json.read(frame.body())).signed(null);
    }

    private static BoundKey bound(OwnKey key) {
        return new BoundKey(key.keyId(), 1, key.jwk(), TraceNumber.of(0, 71));
    }
}
