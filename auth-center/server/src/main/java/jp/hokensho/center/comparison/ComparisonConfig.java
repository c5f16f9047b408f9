package jp.hokensho.center.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.comparison")
interface ComparisonConfig {

    /// How long after its midnight (Asia/Tokyo) a day may be compared: longer than late answers may take.
    @WithDefault("1h")
    Duration settle();
}
