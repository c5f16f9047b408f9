package jp.hokensho.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.Installation;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.bench.Https.Identity;
import jp.hokensho.bench.Suite.Place;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.postgres.EmbeddedPostgres;

/// The service of `deploy/bench/baseline`, twice: as the centre and as the insurer. The centre's certificate and
/// authority serve it too, so that TLS costs the same; the JVM's flags are those of our programs.
final class Baseline implements AutoCloseable {

    private static final int PATIENCE_MS = 60_000;

    private final Path folder;
    private final Stack stack;
    private final Identity hop;
    private final EmbeddedPostgres database;
    private final List<Process> processes = new ArrayList<>();
    private final int centerPort = freePort();
    private final int insurerPort = freePort();

    /// @param hop certificate of the centre towards the insurer
    Baseline(Place place, Stack stack, Identity hop) throws Exception {
        this.folder = place.folder().resolve("baseline");
        this.stack = stack;
        this.hop = hop;
        Files.createDirectories(folder);
        this.database = EmbeddedPostgres.start(folder.resolve("postgres"));
        try {
            Segments.make(database.jdbcUrl("postgres") + "?user=" + EmbeddedPostgres.SUPERUSER + "&password="
                    + database.superuserPassword());
            start();
        } catch (Exception failed) {
            close();
            throw failed;
        }
    }

    private void start() throws Exception {
        var pair = KeyPairs.p256();
        Files.writeString(folder.resolve("private.pem"), pem("PRIVATE KEY", pair.getPrivate()));
        Files.writeString(folder.resolve("public.pem"), pem("PUBLIC KEY", pair.getPublic()));
        processes.add(start("insurer", insurerPort, "none"));
        processes.add(start("center", centerPort, "drop-and-create"));
        await(insurerPort);
        await(centerPort);
    }

    URI url() {
        return URI.create("https://localhost:" + centerPort);
    }

    Map<String, Long> pids() {
        return Map.of(
                "insurer", processes.get(0).pid(), "center", processes.get(1).pid(), "postgresql", database.pid());
    }

    private Process start(String role, int port, String schema) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-Dquarkus.http.ssl-port=" + port,
                                "-Dquarkus.hibernate-orm.schema-management.strategy=" + schema),
                        Stream.of("-jar", jar().toString()))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(role + ".log").toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    private static Path jar() {
        return Installation.here().root().resolve("deploy/bench/baseline/target/quarkus-app/quarkus-run.jar");
    }

    /// Passwords travel by environment, which only this user can read.
    private Map<String, String> environment() throws IOException {
        var center = stack.folder().center();
        return Map.ofEntries(
                Map.entry(
                        "BASELINE_SERVER_KEYSTORE", center.resolve("server.p12").toString()),
                Map.entry("BASELINE_SERVER_KEYSTORE_PASSWORD", password(center.resolve("keystore.password"))),
                Map.entry("BASELINE_AUTHORITY", stack.center().authority().toString()),
                Map.entry("BASELINE_HOP_KEYSTORE", hop.file().toString()),
                Map.entry("BASELINE_HOP_KEYSTORE_PASSWORD", hop.password()),
                Map.entry("BASELINE_INSURER_URL", "https://localhost:" + insurerPort),
                Map.entry(
                        "BASELINE_PRIVATE_KEY",
                        folder.resolve("private.pem").toUri().toString()),
                Map.entry(
                        "BASELINE_PUBLIC_KEY",
                        folder.resolve("public.pem").toUri().toString()),
                Map.entry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres"),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.SUPERUSER),
                Map.entry(
                        "QUARKUS_DATASOURCE_PASSWORD",
                        password(folder.resolve("postgres").resolve("superuser.password"))));
    }

    private static String password(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static String pem(String what, Key key) {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failed("no free port", e);
        }
    }

    private void await(int port) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (!listens(port)) {
            if (System.nanoTime() > deadline || processes.stream().anyMatch(process -> !process.isAlive())) {
                throw new Failed("the baseline did not start: " + folder + "/*.log");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean listens(int port) {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        database.close();
    }
}
