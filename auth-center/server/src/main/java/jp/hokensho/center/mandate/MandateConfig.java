package jp.hokensho.center.mandate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.mandate")
interface MandateConfig {

    /// The longest time that one mandate may be given for.
    @WithDefault("31d")
    Duration longest();
}
