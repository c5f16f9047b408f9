package jp.hokensho.bench;

import java.util.concurrent.ThreadLocalRandom;

/// One of those who ask at the same time.
///
/// @param number from 0
/// @param of how many there are
record Caller(int number, int of) {

    /// The terminals are shared out: few callers have several each, for a terminal has its rate; many share one.
    int terminal() {
        var own = Math.max(1, BenchRegistry.TERMINALS / of);
        return (number % of * own + ThreadLocalRandom.current().nextInt(own)) % BenchRegistry.TERMINALS;
    }
}
