package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Three keys: of Asked, Answered and Denied. Rows 1 to 3.
@DisplayName("R-44: the master key is replaced, and no key is lost on the way")
class PayloadKeysTest {

    private static final Runnable QUIET = () -> {};

    private final TestDatabase database = TestDatabase.fresh();
    private final SecretKey former = SecretBox.newKey();
    private final SecretKey next = SecretBox.newKey();

    private interface Work<T> {
        T with(Journal journal);
    }

    private <T> T as(SecretBox box, Work<T> work) {
        var settings = new JournalSettings(7, database.journal(), box, Journals.PATIENT);
        try (var journal = new Journal(settings, Clock.systemUTC(), new SimpleMeterRegistry())) {
            return work.with(journal);
        }
    }

    private long rewrapped(boolean dry) {
        return as(box(next, former), journal -> journal.rewrapKeys(dry, QUIET));
    }

    private static SecretBox box(SecretKey key, SecretKey other) {
        return new SecretBox(key, Optional.of(other));
    }

    private static boolean opensAll(Journal journal) {
        var question = journal.find(TraceNumber.of(7, 1)).orElseThrow();
        return question.personal(Inquiry.class).isPresent()
                && journal.find(TraceNumber.of(7, 2)).orElseThrow().said().isPresent()
                && journal.audit().equals(new Integrity.Intact(3));
    }

    @BeforeEach
    void write() {
        as(new SecretBox(former), journal -> {
            journal.append(Events.answered(journal.append(Events.asked()).number()));
            return journal.append(Events.denied(Optional.of(Events.CLINIC)));
        });
    }

    @Test
    void afterwardsTheNextOneOpensEverythingAlone() {
        assertEquals(3, rewrapped(false));

        assertTrue(as(new SecretBox(next), PayloadKeysTest::opensAll));
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        assertEquals(3, rewrapped(true));

        assertTrue(as(new SecretBox(former), PayloadKeysTest::opensAll));
    }

    @Test
    @DisplayName("killed in the middle: nodes with both open everything, and the next run does the rest")
    void killedInTheMiddle() {
        assertThrows(
                Killed.class, () -> as(box(next, former), journal -> journal.rewrapKeys(false, PayloadKeysTest::die)));

        assertTrue(as(box(next, former), PayloadKeysTest::opensAll));
        assertTrue(as(box(former, next), PayloadKeysTest::opensAll));
        assertEquals(2, rewrapped(false));
        assertTrue(as(new SecretBox(next), PayloadKeysTest::opensAll));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void die() {
        throw new Killed();
    }

    @Test
    @DisplayName("a key that neither opens is told by its name, and nothing is changed where it comes first")
    void aWrongMasterKeyIsRefused() {
        var wrong = box(next, SecretBox.newKey());

        var refused = assertThrows(KeyFailure.class, () -> as(wrong, journal -> journal.rewrapKeys(false, QUIET)));

        assertTrue(refused.getMessage().contains("/20"), refused.getMessage());
        assertTrue(as(new SecretBox(former), PayloadKeysTest::opensAll));
    }

    @Test
    @DisplayName("R-22: a key that is not the one of before does not get in by wrapping it anew")
    void anotherKeyInItsPlaceIsFound() {
        database.tamper("update payload_key set wrapped = (select wrapped from payload_key where kind = 'Denied')"
                + " where kind = 'Asked'");

        assertEquals(new Integrity.BrokenAt(7, 1), as(new SecretBox(former), Journal::audit));
    }
}
