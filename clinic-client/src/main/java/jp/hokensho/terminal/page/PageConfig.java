package jp.hokensho.terminal.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// What `serve` hands over to the page.
@ConfigMapping(prefix = "hokensho.terminal")
interface PageConfig {

    /// The terminal's profile.
    Path profile();

    /// `ja` or `en`, until somebody chooses on the page.
    @WithDefault("ja")
    String lang();

    /// How often the end of the key's certificate is looked at.
    @WithDefault("1h")
    Duration keyCheck();
}
