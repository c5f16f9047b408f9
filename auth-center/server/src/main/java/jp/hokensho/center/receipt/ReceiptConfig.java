package jp.hokensho.center.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.receipt")
interface ReceiptConfig {

    /// How long a key that was replaced stays good, for the nodes that have not heard of the next one yet.
    @WithDefault("10m")
    Duration overlap();
}
