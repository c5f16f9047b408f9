package jp.hokensho.adapter.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.keeping")
interface KeepingConfig {

    /// After which it is erased whom a question was about and what was told; 30 days at least.
    @WithDefault("1095d")
    Duration answers();
}
