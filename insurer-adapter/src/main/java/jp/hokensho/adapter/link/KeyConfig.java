package jp.hokensho.adapter.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.key")
interface KeyConfig {

    /// When less than this share of its life is left to the certificate, it is renewed.
    @WithDefault("0.33")
    double renewalShare();

    /// How often its end is looked at.
    @WithDefault("1h")
    Duration check();
}
