package jp.hokensho.center.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.label")
interface LabelConfig {

    /// How long after its verification a label is good: never longer than what was asked is kept.
    @WithDefault("365d")
    Duration life();
}
