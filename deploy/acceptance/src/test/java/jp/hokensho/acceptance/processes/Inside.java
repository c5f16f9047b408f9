package jp.hokensho.acceptance.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import jp.hokensho.acceptance.stack.Center;
import jp.hokensho.keys.MasterKey;
import jp.hokensho.keys.SecretBox;

/// What whoever owns the centre's machine can get at: its memory, every table, a copy of the database, and what the
/// centre's own keys open.
record Inside(Center center, Path folder, Path state) {

    private static final String TABLES = "select format('%I.%I', schemaname, tablename) from pg_tables"
            + " where schemaname not in ('pg_catalog', 'information_schema')";

    private static final String PAYLOADS = "select salt, ciphertext, k.kind || '/' || k.month, k.wrapped"
            + " from payload join payload_key k on k.id = key_id";

    /// All objects, also those that nobody holds any more.
    Path memory() throws IOException, InterruptedException {
        var dump = fresh("memory.hprof");
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = Long.toString(center.program().pid());
        var process = new ProcessBuilder(jcmd, pid, "GC.heap_dump", "-all", dump.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || !Files.exists(dump)) {
            throw new AssertionError("no dump of the memory: " + said);
        }
        return dump;
    }

    /// Every row of every table as text; what is binary as hex, as `pg_dump` writes it.
    Path tables() throws IOException, SQLException {
        var dump = fresh("tables.txt");
        try (var connection = owner();
                var out = Files.newBufferedWriter(dump)) {
            connection.setAutoCommit(false);
            for (var table : list(connection, TABLES)) {
                write(connection, "select t::text from " + table + " t", out);
            }
        }
        return dump;
    }

    private static void write(Connection connection, String sql, Writer out) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    out.write(rows.getString(1));
                    out.write('\n');
                }
            }
        }
    }

    /// The files of the database and its write-ahead log, as a base backup has them.
    Path backup() throws IOException, SQLException {
        var copy = fresh("backup-" + UUID.randomUUID());
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('search', true)");
            copy(state.resolve("postgres/data"), copy);
            statement.execute("select pg_backup_stop(false)");
        }
        return copy;
    }

    /// All personal parts of the journal, opened with the centre's master key.
    byte[] opened() throws SQLException {
        var wrapping = new SecretBox(MasterKey.in(state.resolve("master.key")).key("journal payload"));
        var all = new ByteArrayOutputStream();
        try (var connection = owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PAYLOADS)) {
            while (rows.next()) {
                var key = wrapping.open(rows.getBytes(4), rows.getString(3).getBytes(UTF_8));
                var box = new SecretBox(new SecretKeySpec(key, "AES"));
                all.writeBytes(box.open(rows.getBytes(2), rows.getBytes(1)));
                all.write('\n');
            }
        }
        return all.toByteArray();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(center.database().superuserUrl());
    }

    private Path fresh(String name) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name).toAbsolutePath();
        Files.deleteIfExists(file);
        return file;
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        var list = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }

    /// What vanishes meanwhile is in the write-ahead log.
    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var file : tree.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file)) {
                    try {
                        Files.copy(file, target);
                    } catch (NoSuchFileException _) {
                        Files.deleteIfExists(target);
                    }
                }
            }
        }
    }
}
