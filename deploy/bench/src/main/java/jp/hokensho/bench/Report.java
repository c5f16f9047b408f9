package jp.hokensho.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that was measured, in the JSON of the contract and as a table.
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Machine machine = new Machine();
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();

    Machine machine() {
        return machine;
    }

    /// Prints it, so that somebody who waits sees how far it is.
    Run add(Run run) {
        runs.add(run);
        System.err.println("  " + line(run));
        return run;
    }

    /// How many times as fast one is as another.
    void faster(String name, Run one, Run other) {
        ratio(name, one.perSecond() / other.perSecond());
    }

    void ratio(String name, double value) {
        ratios.put(name, Math.round(value * 1000) / 1000.0);
    }

    boolean clean() {
        return runs.stream().allMatch(run -> run.errors() == 0);
    }

    void write(Path file) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("machine", machine.facts());
        all.put("runs", runs);
        all.put("ratios", ratios);
        JSON.writeValue(file.toFile(), all);
    }

    String text() {
        var text = new StringBuilder();
        machine.facts().forEach((name, value) -> text.append("%-32s %s%n".formatted(name, value)));
        text.append("%n%s%n".formatted(head()));
        runs.forEach(run -> text.append(line(run)).append("\n"));
        text.append("\nRatios\n");
        ratios.forEach((name, value) -> text.append("%-52s %8.2f%n".formatted(name, value)));
        return text.toString();
    }

    private static String head() {
        return "%-22s %7s %10s %9s %9s %9s %9s %7s  %s"
                .formatted(
                        "run",
                        "callers",
                        "per second",
                        "p50 ms",
                        "p99 ms",
                        "p99.9 ms",
                        "p99 own",
                        "errors",
                        "CPU ms per call");
    }

    private static String line(Run run) {
        var cpu = run.cpu().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        var memory = run.residentMb().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return "%-22s %7s %10.1f %9.2f %9.2f %9.2f %9.2f %7d  %s | MB: %s"
                .formatted(
                        run.name(),
                        run.callers() == 0 ? "open" : Integer.toString(run.callers()),
                        run.perSecond(),
                        run.p50Ms(),
                        run.p99Ms(),
                        run.p999Ms(),
                        run.p99WithoutInsurerMs(),
                        run.errors(),
                        cpu,
                        memory);
    }
}
