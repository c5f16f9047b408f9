package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InsurerNumber;
import org.junit.jupiter.api.Test;

/// A node remembers only what it did lately itself; the rest is on the record.
@QuarkusTest
@WithTestResource(CenterTestResource.class)
class RepeatsTest {

    @Inject
    Verifier verifier;

    @Inject
    TrailRows rows;

    @Inject
    Past past;

    @Inject
    Gate gate;

    @Inject
    Writing writing;

    @Inject
    Answering answering;

    @Inject
    VerificationMetrics metrics;

    @Test
    void whatAnotherNodeOrThisOneBeforeACrashPutOnTheRecordIsFoundThere() {
        assertGivenAgain(new Repeats(rows, past, gate));
    }

    @Test
    void whatIsNotLookedForIsRefusedByTheRecordAndThenFound() {
        var now = new AtomicLong();
        var longAgo = new Repeats(rows, past, gate, now::get);
        now.set(Duration.ofHours(1).toNanos());

        assertGivenAgain(longAgo);
    }

    private void assertGivenAgain(Repeats otherNode) {
        var attempt = asking();
        var other = new Verifier(otherNode, writing, answering, metrics);

        var first = verifier.verify(attempt);
        var second = other.verify(attempt);
        var third = other.verify(attempt);

        assertEquals(first.number(), second.number());
        assertEquals(first.said(), second.said());
        assertEquals(second, third);
    }

    @Test
    void whatIsForgottenIsLongAgo() {
        var recent = new Recent<Integer>();

        IntStream.range(0, 50_000).forEach(recent::add);

        assertTrue(IntStream.range(30_000, 50_000).noneMatch(recent::add));
        assertTrue(recent.add(0));
        assertFalse(recent.add(0));
    }

    private static Asking asking() {
        var insurer = InsurerNumber.parse("01990019");
        var day = LocalDate.of(2026, 11, 20);
        var card = new CardKey(insurer, "千代田", "12", Optional.empty());
        return new Asking(
                new Asker("1310000001", UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                new Inquiry(card, Optional.empty(), day, Optional.empty()),
                Optional.empty(),
                Optional.of(new Idempotency(UUID.randomUUID().toString(), new byte[32])));
    }
}
