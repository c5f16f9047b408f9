package jp.hokensho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.hokensho.acceptance.stack.Say;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "deploy/bench/run",
        mixinStandardHelpOptions = true,
        version = "bench 0.1.0",
        description = "Measures. Figures of different machines say nothing about each other; ratios of one run do."
                + " / 計測します。異なる機械の値は比べられません。同じ実行の比だけが意味を持ちます。")
final class Bench implements Callable<Integer> {

    @Parameters(
            paramLabel = "WHAT",
            description =
                    "journal, proofs, verify, batch, signin, history, import, start; all without any. / 計測対象。省略時は全部")
    private List<String> what = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes everything to it too. / 結果のJSONファイル")
    private Path json;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Measured per run, after half as many to warm up (10). / 一回の計測秒数")
    private int seconds = 10;

    @Option(
            names = "--callers",
            paramLabel = "N",
            split = ",",
            description = "At the same time, one run each (1,16,64,256). / 同時実行数")
    private List<Integer> callers = List.of(1, 16, 64, 256);

    @Option(names = "--lang", paramLabel = "ja|en", description = "Language of the progress. / 進行表示の言語")
    private String language = "ja";

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var wanted = what.isEmpty() ? Suite.names() : what;
        var sound = seconds > 0 && callers.stream().allMatch(number -> number > 0);
        if (!sound || !Suite.names().containsAll(wanted)) {
            System.err.println("deploy/bench/run: " + Suite.names() + ", --seconds 1…, --callers 1…");
            return 2;
        }
        var report = new Report();
        measure(wanted, report);
        System.out.print(report.text());
        if (json != null) {
            report.write(json);
        }
        return report.clean() ? 0 : 1;
    }

    private void measure(List<String> wanted, Report report) throws Exception {
        var say = new Say(System.err, Locale.of(language), Clock.systemUTC());
        for (var name : wanted) {
            say.step("計測: " + name, "Measuring: " + name);
            try (var open = new Open()) {
                var folder = Files.createTempDirectory("hokensho-bench");
                open.add(() -> delete(folder));
                Suite.named(name).measure(report, say, new Suite.Place(folder, seconds, callers, open));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
