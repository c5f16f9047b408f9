package jp.hokensho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where it was measured. Figures of different machines say nothing about each other: ratios of one run do.
final class Machine {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "wal_sync_method",
            "data_checksums",
            "shared_buffers",
            "max_wal_size");

    private final Map<String, String> facts = new LinkedHashMap<>();

    Machine() {
        facts.put("processor", first("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", first("/proc/meminfo", "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("load at start", first("/proc/loadavg", ""));
    }

    Map<String, String> facts() {
        return facts;
    }

    /// How durable the database is: a fast one that loses data is no measurement.
    void note(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            for (var setting : SETTINGS) {
                facts.put("postgresql." + setting, value(connection, setting));
            }
        }
    }

    private static String value(Connection connection, String setting) throws SQLException {
        try (var show = connection.prepareStatement("select current_setting(?)")) {
            show.setString(1, setting);
            try (var row = show.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String first(String file, String start) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElse("?")
                    .replaceFirst("^[^:]*:\\s*", "");
        } catch (IOException _) {
            return "?";
        }
    }
}
