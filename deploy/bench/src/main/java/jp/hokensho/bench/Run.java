package jp.hokensho.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// One line of the result.
///
/// @param name `journal.grouped`, `verify.full`, …
/// @param callers that ask at the same time; 0 for an open model
/// @param perSecond done per second of the measured time
/// @param p50Ms and the following: from when a call was due (open model) or made (closed loop) to its end
/// @param p99WithoutInsurerMs of the calls' times without what the insurer took of each
/// @param errors calls that did not end as they should; a run with errors is no measurement
/// @param cpu milliseconds of processor time per call, by process
/// @param residentMb resident memory at the end, by process
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Run(
        String name,
        int callers,
        double perSecond,
        double p50Ms,
        double p99Ms,
        double p999Ms,
        double p99WithoutInsurerMs,
        long errors,
        Map<String, Double> cpu,
        Map<String, Long> residentMb) {

    static Run of(String name, int callers, Sample sample) {
        var times = sample.times();
        return new Run(
                name,
                callers,
                times.getTotalCount() / sample.seconds(),
                millis(times, 50),
                millis(times, 99),
                millis(times, 99.9),
                millis(sample.own(), 99),
                sample.errors(),
                sample.cpuPer(times.getTotalCount()),
                sample.residentMb());
    }

    /// Of something that was done once.
    static Run once(String name, double perSecond, double millis, Map<String, Long> residentMb) {
        return new Run(name, 1, perSecond, millis, millis, millis, millis, 0, Map.of(), residentMb);
    }

    double cpuTotal() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double millis(Histogram times, double percentile) {
        return Math.round(times.getValueAtPercentile(percentile) / 10_000.0) / 100.0;
    }
}
