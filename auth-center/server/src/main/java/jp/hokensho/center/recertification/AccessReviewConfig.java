package jp.hokensho.center.recertification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.access-review")
interface AccessReviewConfig {

    /// IDs and rights of an organization are reviewed again after this.
    @WithDefault("180d")
    Duration every();

    /// How long there is until a review has to be signed off.
    @WithDefault("30d")
    Duration time();
}
