package jp.hokensho.center.tree;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.log")
interface LogConfig {

    /// What the logs of this centre are called: `name/000` is that of stream 0. Checkpoints are signed under
    /// it.
    @WithDefault("auth-center")
    String name();

    /// For how long a key that was replaced signs checkpoints beside the new one. A witness that is away for
    /// longer does not know the new one.
    @WithDefault("30d")
    Duration overlap();
}
