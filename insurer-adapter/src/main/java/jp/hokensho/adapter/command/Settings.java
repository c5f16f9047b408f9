package jp.hokensho.adapter.command;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/// What the environment and system properties say, before Quarkus starts.
final class Settings {

    private Settings() {}

    static SmallRyeConfig read() {
        return new SmallRyeConfigBuilder().addSystemSources().build();
    }
}
