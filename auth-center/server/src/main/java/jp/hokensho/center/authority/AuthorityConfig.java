package jp.hokensho.center.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.authority")
interface AuthorityConfig {

    /// How long a former authority is trusted at most, from when the next began to issue.
    @WithDefault("365d")
    Duration overlap();

    /// A device that was not here for so long is not waited for before the next authority begins to issue.
    @WithDefault("30d")
    Duration seen();
}
