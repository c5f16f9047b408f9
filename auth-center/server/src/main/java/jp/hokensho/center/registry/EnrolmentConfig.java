package jp.hokensho.center.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.enrolment")
interface EnrolmentConfig {

    /// How long an enrolment code is good.
    @WithDefault("24h")
    Duration codeLife();

    /// How long the former certificate stays good beside a new one that its device does not use.
    @WithDefault("7d")
    Duration overlap();

    /// Between two certificates of one device.
    @WithDefault("1m")
    Duration renewalPause();
}
