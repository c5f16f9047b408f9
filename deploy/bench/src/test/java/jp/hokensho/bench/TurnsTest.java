package jp.hokensho.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void callsAreSortedByTheTurnInWhichTheyWereDue() throws Exception {
        var others = new AtomicInteger();
        var calls = new Turns.Rated("calls", 50, _ -> 0);
        var aside = new Turns.Rated("others", 5, _ -> others.incrementAndGet());

        var runs = new Turns(calls, aside, 4).run();

        assertEquals("calls.others", runs.get(1).name());
        assertEquals(50, runs.get(0).perSecond(), 1);
        assertEquals(50, runs.get(1).perSecond(), 1);
        assertEquals(5, runs.get(2).perSecond(), 1);
        assertTrue(others.get() > runs.get(2).perSecond(), "also while it warmed up");
    }
}
