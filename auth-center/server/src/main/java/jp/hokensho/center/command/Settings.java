package jp.hokensho.center.command;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the environment, system properties and `config/application.properties` say, before Quarkus starts.
final class Settings {

    private static final Path FILE = Path.of("config", "application.properties");
    private static final int BELOW_ENVIRONMENT = 260;

    private Settings() {}

    static SmallRyeConfig read() {
        var builder = new SmallRyeConfigBuilder().addSystemSources();
        if (Files.exists(FILE)) {
            builder.withSources(file());
        }
        return builder.build();
    }

    private static PropertiesConfigSource file() {
        try {
            return new PropertiesConfigSource(FILE.toUri().toURL(), BELOW_ENVIRONMENT);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(FILE + " cannot be read", failed);
        }
    }
}
