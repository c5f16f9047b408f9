package jp.hokensho.center.command;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.pki.StateDirectory;
import jp.hokensho.postgres.EmbeddedPostgres;

/// A centre's state directory and a fresh database on the embedded server, for the tests that start the
/// program.
public class CenterTestResource implements QuarkusTestResourceLifecycleManager {

    /// That of every test of this server: its roles are shared.
    private static final String PASSWORD = "made-up-for-tests";

    private Path state;

    @Override
    public Map<String, String> start() {
        try {
            state = Files.createTempDirectory("center");
            new StateDirectory(state).make(List.of("localhost", "127.0.0.1"), Clock.systemUTC());
            for (var role : DatabaseRole.values()) {
                write(state.resolve("database").resolve(role.login() + ".password"));
            }
            var server = EmbeddedPostgres.forTests();
            var properties = new HashMap<>(Database.prepare(server, server.freshDatabase(), state));
            properties.put("hokensho.state", state.toString());
            properties.put("hokensho.help-desk", "03-0000-9999");
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path password) throws IOException {
        Files.createDirectories(password.getParent());
        Files.writeString(password, PASSWORD);
    }

    @Override
    public void stop() {
        try (var files = Files.walk(state)) {
            files.sorted(Comparator.reverseOrder()).forEach(CenterTestResource::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
