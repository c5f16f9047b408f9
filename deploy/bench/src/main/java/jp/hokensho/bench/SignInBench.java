package jp.hokensho.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.bench.Suite.Place;

/// Do people who sign in slow those who verify? At half of the nation's peak and at half of what this machine does,
/// alone and with two sign-ins a second, in turns so that a slow moment of the machine hits both; then with a hundred
/// who sign in all the time.
final class SignInBench {

    private static final int CALLERS = 64;
    private static final int TIMES = 9;
    private static final double SIGN_INS_PER_SECOND = 2;
    private static final int FEW = 4;
    private static final int CROWD = 100;
    /// Of 1,000 a second (architecture 10).
    private static final double HALF_OF_NATION = 500;

    private final Report report;
    private final Say say;
    private final Place place;

    SignInBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
    }

    void run() throws Exception {
        var scene = place.scene(report, say);
        var terminals = scene.terminals();
        var load = new Load(VerifyBench.processes(scene.stack()), place.seconds());
        new WarmUp(say, CALLERS).run(load, scene.verify());
        new WarmUp(say, FEW).run(load, terminals::signIn);
        terminals.renew();
        var half =
                report.add(load.closed("verify.full", CALLERS, scene.verify())).perSecond() / 2;
        new SignIns("nation", terminals, new Wave(load, HALF_OF_NATION, scene.verify())).compare();
        var signIns = new SignIns("half", terminals, new Wave(load, half, scene.verify()));
        signIns.compare();
        signIns.crowd();
    }

    /// Verifications at one rate, as long as one run takes.
    private record Wave(Load load, double perSecond, Call call) {

        Run run(String name) throws InterruptedException {
            return load.open(name, perSecond, call);
        }
    }

    private final class SignIns {

        private final String name;
        private final Terminals terminals;
        private final Wave wave;
        private final List<Run> alone = new ArrayList<>();

        SignIns(String name, Terminals terminals, Wave wave) {
            this.name = name;
            this.terminals = terminals;
            this.wave = wave;
        }

        void compare() throws Exception {
            var beside = new ArrayList<Run>();
            for (var i = 0; i < TIMES; i++) {
                terminals.renew();
                alone.add(report.add(wave.run("verify." + name)));
                beside.add(beside(
                        "sign-ins", () -> wave.load().open("sign-in." + name, SIGN_INS_PER_SECOND, terminals::signIn)));
            }
            ratio("p50_with_vs_without", beside, Run::p50Ms);
            ratio("p99_with_vs_without", beside, Run::p99Ms);
        }

        void crowd() throws Exception {
            var crowded = List.of(beside("crowd", () -> wave.load().closed("sign-in.crowd", CROWD, terminals::signIn)));
            ratio("p50_crowd_vs_without", crowded, Run::p50Ms);
            ratio("p99_crowd_vs_without", crowded, Run::p99Ms);
        }

        private Run beside(String what, Callable<Run> signIns) throws Exception {
            terminals.renew();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var others = threads.submit(signIns);
                var run = report.add(wave.run("verify." + name + "." + what));
                report.add(others.get());
                return run;
            }
        }

        private void ratio(String what, List<Run> some, ToDoubleFunction<Run> figure) {
            report.ratio("sign-in." + name + "." + what, median(some, figure) / median(alone, figure));
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
