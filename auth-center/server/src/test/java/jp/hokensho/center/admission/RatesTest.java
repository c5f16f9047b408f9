package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final UUID TERMINAL = UUID.randomUUID();

    private final AtomicLong time = new AtomicLong();
    private final Rates rates = new Rates(new Config(10, 20), time::get);

    @Test
    void theBurstIsAdmittedAndNoMore() {
        assertEquals(20, admitted(TERMINAL, 100));
    }

    @Test
    void aSecondBringsWhatASecondBrings() {
        admitted(TERMINAL, 100);
        time.addAndGet(Duration.ofSeconds(1).toNanos());

        assertEquals(10, admitted(TERMINAL, 100));
    }

    @Test
    void aLongPauseSavesNoMoreThanTheBurst() {
        time.addAndGet(Duration.ofDays(1).toNanos());

        assertEquals(20, admitted(TERMINAL, 100));
    }

    @Test
    void oneTerminalCostsAnotherNothing() {
        admitted(TERMINAL, 100);

        assertTrue(rates.admit(UUID.randomUUID()));
    }

    private long admitted(UUID terminal, int tries) {
        return IntStream.range(0, tries).filter(_ -> rates.admit(terminal)).count();
    }

    private record Config(int perSecond, int burst) implements AdmissionConfig.Rate {}
}
