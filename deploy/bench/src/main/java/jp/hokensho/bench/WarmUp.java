package jp.hokensho.bench;

import jp.hokensho.acceptance.stack.Say;

/// Until it gets no faster, twice in a row: a program that has just started runs mostly in the compiler. The same for
/// all that is compared.
record WarmUp(Say say, int callers) {

    private static final int SECONDS = 10;
    private static final int MOST = 12;
    private static final double WARMER = 1.03;
    private static final int ENOUGH = 2;

    void run(Load load, Call call) {
        say.step("暖機しています", "Warming up");
        var window = new Load(load.processes(), SECONDS);
        var best = 0.0;
        var still = 0;
        for (var i = 0; i < MOST && still < ENOUGH; i++) {
            var rate = window.closed("warm-up", callers, call).perSecond();
            still = rate < best * WARMER ? still + 1 : 0;
            best = Math.max(best, rate);
        }
    }
}
