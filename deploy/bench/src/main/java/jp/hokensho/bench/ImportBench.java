package jp.hokensho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.bench.Suite.Place;

/// A million cards into the adapter's table while questions go on being answered; then questions to that table.
final class ImportBench {

    private static final int CARDS = 1_000_000;
    private static final int CALLERS = 4;
    private static final long WATCHED_NANOS = 200_000_000;

    private final Report report;
    private final Say say;
    private final Place place;

    ImportBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
    }

    void run() throws Exception {
        var scene = place.scene(report, say);
        var terminals = scene.terminals();
        var file = place.folder().resolve("million.csv");
        say.step("100万件のファイルを作っています", "Making a file of a million cards");
        CardFile.write(CardFile.REAL_TIME, CARDS, file);
        imported("import.million", scene.stack(), scene.verify(), file);
        terminals.renew();
        imported("import.same", scene.stack(), scene.verify(), file);
        terminals.renew();
        imported("import.changed", scene.stack(), scene.verify(), everyLineChanged(file));
        terminals.renew();
        var load = new Load(Processes.none(), place.seconds());
        report.add(load.closed("verify.million", CALLERS, scene.verify()));
        report.add(new LookUpBench(scene.stack().adapter(2).database().superuserUrl(), place.seconds())
                .run("cards.lookup"));
    }

    private static Path everyLineChanged(Path file) throws IOException {
        var changed = file.resolveSibling("changed-" + file.getFileName());
        try (var lines = Files.lines(file)) {
            Files.write(changed, (Iterable<String>) lines.map(line -> line.replace("丁目", "町目"))::iterator);
        }
        return changed;
    }

    /// Without an error means that every question got its answer meanwhile.
    private void imported(String name, Stack stack, Call call, Path file) throws Exception {
        say.step("取り込んでいます: " + name, "Importing, while questions are asked: " + name);
        var most = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            var importing = threads.submit(() -> stack.adapter(2).command("import", file.toString(), "--yes"));
            threads.submit(() -> watch(importing, most));
            while (!importing.isDone()) {
                report.add(new Load(Processes.none(), place.seconds()).closed("verify.importing", CALLERS, call));
            }
            importing.get().orFail("insurer-adapter import");
            var took = (System.nanoTime() - start) / 1e9;
            report.add(Run.once(name, CARDS / took, took * 1000, Map.of("import", most.get())));
        }
    }

    /// The importing program is found by what it was told to import.
    private static void watch(Future<?> importing, AtomicLong most) {
        while (!importing.isDone()) {
            ProcessHandle.allProcesses()
                    .filter(process -> process.info().commandLine().orElse("").contains("million.csv"))
                    .map(process -> new Processes(Map.of("import", process.pid()))
                            .residentMb()
                            .get("import"))
                    .forEach(resident -> most.accumulateAndGet(resident, Math::max));
            LockSupport.parkNanos(WATCHED_NANOS);
        }
    }
}
