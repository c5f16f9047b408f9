package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockSetBackTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final WallClock clock = new WallClock();
    private final Logger log = Logger.getLogger(StreamWriter.class.getName());
    private final Warnings warnings = new Warnings();

    @BeforeEach
    void listen() {
        log.addHandler(warnings);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(warnings);
    }

    @Test
    @DisplayName(
            "a clock set back by an hour changes no order, across a restart neither, and is said once each (R-20, R-22)")
    void aClockSetBackChangesNoOrder() {
        Instant last;
        try (var journal = open()) {
            last = journal.append(Events.asked()).at();
            clock.behind = Duration.ofHours(1);

            assertEquals(last, lastOf(journal));
        }
        try (var restarted = open()) {
            assertEquals(last, lastOf(restarted));
            clock.behind = Duration.ZERO;
            assertFalse(lastOf(restarted).isBefore(last));
            assertEquals(new Integrity.Intact(database.count("select count(*) from journal")), restarted.audit());
        }
        assertEquals(2, warnings.heard.size(), warnings.heard::toString);
        assertEquals(0, database.count("""
                select count(*) from (select at, lag(at) over (order by position) before from journal) rows
                where at < before"""));
    }

    private static Instant lastOf(Journal journal) {
        return IntStream.range(0, 50)
                .mapToObj(_ -> journal.append(Events.asked()).at())
                .toList()
                .getLast();
    }

    private Journal open() {
        var journal =
                new Journal(Journals.settings(database.journal(), Journals.PATIENT), clock, new SimpleMeterRegistry());
        journal.open();
        return journal;
    }

    /// One that somebody sets.
    private static final class WallClock extends Clock {

        private volatile Duration behind = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().minus(behind);
        }

        @Override
        public ZoneId getZone() {
            return Clock.systemUTC().getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Warnings extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord said) {
            if (said.getMessage().contains("the clock is")) {
                heard.add(said.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
