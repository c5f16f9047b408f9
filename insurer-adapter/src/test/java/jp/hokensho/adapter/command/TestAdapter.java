package jp.hokensho.adapter.command;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.state.StateDirectory;
import jp.hokensho.postgres.EmbeddedPostgres;

/// An enrolled adapter of insurer 06990014 with an empty database, and the centre it connects to.
public class TestAdapter implements QuarkusTestResourceLifecycleManager {

    private TestCenter center;
    private Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("adapter");
            center = new TestCenter(directory);
            return configuration(directory.resolve("state"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> configuration(Path path) {
        var state = new StateDirectory(path);
        center.enrol(state, "06990014");
        var server = EmbeddedPostgres.forTests();
        var properties = new HashMap<>(new Database(state).prepare(server, server.freshDatabase()));
        properties.put("hokensho.state", path.toString());
        properties.put("hokensho.link.reconnect-after", "20ms");
        properties.put("hokensho.comparison.back", "2");
        properties.put("quarkus.http.test-port", "0");
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(center, new TestInjector.MatchesType(TestCenter.class));
    }

    @Override
    public void stop() {
        if (center != null) {
            center.close();
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
