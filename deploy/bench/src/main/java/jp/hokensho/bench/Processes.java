package jp.hokensho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Processor time and memory of processes and their children, from `/proc`.
///
/// @param pids by name
record Processes(Map<String, Long> pids) {

    /// USER_HZ of Linux.
    private static final double TICKS = 100;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static Processes none() {
        return new Processes(Map.of("bench", ProcessHandle.current().pid()));
    }

    /// With the load generator itself.
    static Processes of(Map<String, Long> pids) {
        var all = new TreeMap<>(pids);
        all.put("bench", ProcessHandle.current().pid());
        return new Processes(all);
    }

    Map<String, Double> cpuSeconds() {
        var cpu = new TreeMap<String, Double>();
        pids.forEach((name, pid) ->
                cpu.put(name, family(pid).mapToDouble(Processes::ticks).sum() / TICKS));
        return cpu;
    }

    /// Shared memory of a database counts once, with its parent.
    Map<String, Long> residentMb() {
        var resident = new TreeMap<String, Long>();
        pids.forEach((name, pid) -> resident.put(name, residentKb(pid) / 1024));
        return resident;
    }

    /// Children of the bench are other processes of the measurement, so it counts alone.
    private static Stream<Long> family(long pid) {
        var self = ProcessHandle.current().pid() == pid;
        return self ? Stream.of(pid) : Stream.concat(Stream.of(pid), children(pid));
    }

    private static Stream<Long> children(long pid) {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(child -> parent(child) == pid);
    }

    private static long parent(long pid) {
        return (long) field(pid, PARENT);
    }

    private static double ticks(long pid) {
        return field(pid, USER) + field(pid, SYSTEM);
    }

    /// After the name in brackets; 0 for a process that is gone.
    private static double field(long pid, int index) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Double.parseDouble(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[index]);
        } catch (IOException _) {
            return 0;
        }
    }

    private static long residentKb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
