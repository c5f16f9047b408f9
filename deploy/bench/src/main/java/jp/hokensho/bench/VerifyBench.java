package jp.hokensho.bench;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.bench.Suite.Place;

/// A verification over the whole way: terminal, centre, adapter, both records; and beside it, in the same run and
/// with the same load generator, the baseline and an empty request over the same two hops.
final class VerifyBench {

    private static final int WARM_UP_CALLERS = 64;

    private final Report report;
    private final Say say;
    private final Place place;
    private final WarmUp warmUp;

    VerifyBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
        this.warmUp = new WarmUp(say, WARM_UP_CALLERS);
    }

    void run() throws Exception {
        var stack = place.stack(say, BenchRegistry.contents());
        stack.start();
        Segments.makeAll(stack, say);
        report.machine().note(stack.center().database().superuserUrl());
        say.step("端末を登録しています", "Enrolling terminals");
        var vertx = place.vertx();
        var terminals = new Terminals(stack, vertx);
        var ours = ours(stack, terminals);
        var others = others(stack, terminals, vertx);
        compare(ours, others);
    }

    private List<Run> ours(Stack stack, Terminals terminals) throws Exception {
        var cards = new Cards(stack.folder().cards("06990014"));
        var load = new Load(processes(stack), place.seconds());
        var runs = new ArrayList<Run>();
        warmUp.run(load, caller -> terminals.verify(caller, cards.next()));
        for (var callers : place.callers()) {
            terminals.renew();
            runs.add(report.add(load.closed("verify.full", callers, caller -> terminals.verify(caller, cards.next()))));
        }
        terminals.renew();
        var half = runs.stream().mapToDouble(Run::perSecond).max().orElseThrow() / 2;
        report.add(load.open("verify.full.half", half, caller -> terminals.verify(caller, cards.next())));
        return runs;
    }

    static Processes processes(Stack stack) {
        return Processes.of(Map.of(
                "center", stack.center().program().pid(),
                "adapter", stack.adapter(2).program().pid(),
                "postgresql", stack.center().database().process().orElseThrow().pid(),
                "postgresql.adapter",
                        stack.adapter(2).database().process().orElseThrow().pid()));
    }

    /// Ours is idle meanwhile.
    private List<Run> others(Stack stack, Terminals terminals, Vertx vertx) throws Exception {
        say.step("比較対象を起動しています", "Starting the baseline");
        var runs = new ArrayList<Run>();
        var baseline = place.open()
                .add(new Baseline(place, stack, terminals.identities().getFirst()));
        var clinics = new BaselineTerminals(baseline.url(), stack.center().authority(), terminals.identities(), vertx);
        var cards = new Cards(stack.folder().cards("06990014"));
        var load = new Load(Processes.of(baseline.pids()), place.seconds());
        warmUp.run(load, caller -> clinics.verify(caller, cards.next()));
        for (var callers : place.callers()) {
            runs.add(report.add(load.closed("verify.row", callers, caller -> clinics.verify(caller, cards.next()))));
        }
        warmUp.run(load, clinics::nothing);
        for (var callers : place.callers()) {
            runs.add(report.add(load.closed("verify.empty", callers, clinics::nothing)));
        }
        return runs;
    }

    private void compare(List<Run> ours, List<Run> others) {
        for (var run : ours) {
            others.stream().filter(other -> other.callers() == run.callers()).forEach(other -> {
                var pair = "verify.full_vs_" + other.name().replace("verify.", "") + "@" + run.callers();
                report.faster(pair, run, other);
                report.ratio(pair + ".cpu", run.cpuTotal() / other.cpuTotal());
            });
        }
    }
}
