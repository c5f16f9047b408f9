package jp.hokensho.center.journal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/// How the one who writes a stream lets time pass: nothing else in its way waits or looks how long it took. The
/// simulation of the tests has a pace of its own, in which all others act meanwhile.
class Pace {

    private final CountDownLatch stopping = new CountDownLatch(1);

    /// Of a clock that nobody sets.
    long nanos() {
        return System.nanoTime();
    }

    /// Waits for a signal, at most so long.
    ///
    /// @return what is left of the time
    long await(Condition signal, long nanos) throws InterruptedException {
        return signal.awaitNanos(nanos);
    }

    /// @return false, at once, when there is to be no more waiting
    boolean pause(long nanos) throws InterruptedException {
        return !stopping.await(nanos, TimeUnit.NANOSECONDS);
    }

    void stop() {
        stopping.countDown();
    }
}
