package jp.hokensho.center.tree;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hokensho.log")
interface LogConfig {

    /// What the logs of this centre are called: `name/000` is that of stream 0. Checkpoints are signed under
    /// it.
    @WithDefault("auth-center")
    String name();
}
