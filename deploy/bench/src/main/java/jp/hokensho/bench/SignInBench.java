package jp.hokensho.bench;

import java.util.concurrent.Executors;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.bench.Suite.Place;

/// Do people who sign in slow those who verify? At half of the nation's peak and at half of what this machine does,
/// without and with two sign-ins a second, in turns of two seconds; then with a hundred who sign in all the time.
final class SignInBench {

    private static final int CALLERS = 64;
    /// So long goes on what is compared, in seconds of a usual run.
    private static final int TIMES = 12;
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
        new SignIns("nation", terminals, load, new Turns.Rated("verify.nation", HALF_OF_NATION, scene.verify()))
                .compare();
        var signIns = new SignIns("half", terminals, load, new Turns.Rated("verify.half", half, scene.verify()));
        signIns.compare();
        signIns.crowd();
    }

    private final class SignIns {

        private final String name;
        private final Terminals terminals;
        private final Load load;
        private final Turns.Rated verifications;
        private Run alone;

        SignIns(String name, Terminals terminals, Load load, Turns.Rated verifications) {
            this.name = name;
            this.terminals = terminals;
            this.load = load;
            this.verifications = verifications;
        }

        void compare() throws Exception {
            terminals.renew();
            var signIns = new Turns.Rated("sign-ins", SIGN_INS_PER_SECOND, terminals::signIn);
            var runs = new Turns(verifications, signIns, load.seconds() * TIMES).run();
            runs.forEach(report::add);
            alone = runs.getFirst();
            ratios("with", runs.get(1));
        }

        void crowd() throws Exception {
            terminals.renew();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var others = threads.submit(() -> load.closed("sign-in.crowd", CROWD, terminals::signIn));
                var crowded =
                        load.open(verifications.name() + ".crowd", verifications.perSecond(), verifications.call());
                report.add(crowded);
                report.add(others.get());
                ratios("crowd", crowded);
            }
        }

        private void ratios(String what, Run run) {
            report.ratio("sign-in." + name + ".p50_" + what + "_vs_without", run.p50Ms() / alone.p50Ms());
            report.ratio("sign-in." + name + ".p99_" + what + "_vs_without", run.p99Ms() / alone.p99Ms());
        }
    }
}
