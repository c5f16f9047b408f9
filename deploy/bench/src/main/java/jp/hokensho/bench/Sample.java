package jp.hokensho.bench;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/// What was measured.
///
/// @param times of the calls that ended well, in nanoseconds
/// @param own the same without what an insurer took
/// @param errors calls that did not
/// @param seconds that it took
/// @param cpuSeconds that the processes used meanwhile, by process
/// @param residentMb at its end, by process
record Sample(
        Histogram times,
        Histogram own,
        long errors,
        double seconds,
        Map<String, Double> cpuSeconds,
        Map<String, Long> residentMb) {

    Map<String, Double> cpuPer(long calls) {
        var each = new TreeMap<String, Double>();
        cpuSeconds.forEach((name, cpu) -> each.put(name, Math.round(cpu / Math.max(1, calls) * 1e6) / 1e3));
        return each;
    }
}
