package jp.hokensho.center.mandate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.mandate")
interface MandateConfig {

    /// How long after it was given a mandate ends at the latest.
    @WithDefault("31d")
    Duration longest();
}
