package jp.hokensho.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.bench.Suite.Place;

/// Do people who sign in slow those who verify? At half the peak, alone and with two sign-ins a second, in turns so
/// that a slow moment of the machine hits both; then with a hundred who sign in all the time.
final class SignInBench {

    private static final int CALLERS = 64;
    private static final int TIMES = 3;
    private static final double SIGN_INS_PER_SECOND = 2;
    private static final int CROWD = 100;

    private final Report report;
    private final Say say;
    private final Place place;

    SignInBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
    }

    void run() throws Exception {
        var stack = place.stack(say, BenchRegistry.contents());
        stack.start();
        report.machine().note(stack.center().database().superuserUrl());
        var terminals = new Terminals(stack, place.vertx());
        var cards = new Cards(stack.folder().cards(CardFile.REAL_TIME));
        Call verify = caller -> terminals.verify(caller, cards.next());
        var load = new Load(VerifyBench.processes(stack), place.seconds());
        new WarmUp(say, CALLERS).run(load, verify);
        terminals.renew();
        var half = report.add(load.closed("verify.full", CALLERS, verify)).perSecond() / 2;
        new SignIns(terminals, load, half, verify).compare();
    }

    private final class SignIns {

        private final Terminals terminals;
        private final Load load;
        private final double half;
        private final Call verify;

        SignIns(Terminals terminals, Load load, double half, Call verify) {
            this.terminals = terminals;
            this.load = load;
            this.half = half;
            this.verify = verify;
        }

        void compare() throws Exception {
            var alone = new ArrayList<Run>();
            var beside = new ArrayList<Run>();
            for (var i = 0; i < TIMES; i++) {
                terminals.renew();
                alone.add(report.add(load.open("verify.half", half, verify)));
                beside.add(beside(
                        "verify.half.sign-ins", () -> load.open("sign-in", SIGN_INS_PER_SECOND, terminals::signIn)));
            }
            ratio("sign-in.p50_with_vs_without", beside, alone, Run::p50Ms);
            ratio("sign-in.p99_with_vs_without", beside, alone, Run::p99Ms);
            var crowded = beside("verify.half.crowd", () -> load.closed("sign-in.crowd", CROWD, terminals::signIn));
            ratio("sign-in.p50_crowd_vs_without", List.of(crowded), alone, Run::p50Ms);
            ratio("sign-in.p99_crowd_vs_without", List.of(crowded), alone, Run::p99Ms);
        }

        private Run beside(String name, Callable<Run> signIns) throws Exception {
            terminals.renew();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var others = threads.submit(signIns);
                var run = report.add(load.open(name, half, verify));
                report.add(others.get());
                return run;
            }
        }

        private void ratio(String name, List<Run> some, List<Run> others, ToDoubleFunction<Run> figure) {
            report.ratio(name, median(some, figure) / median(others, figure));
        }

        private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
            return runs.stream()
                    .mapToDouble(figure)
                    .sorted()
                    .skip(runs.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
