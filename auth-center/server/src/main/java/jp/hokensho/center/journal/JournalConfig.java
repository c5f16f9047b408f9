package jp.hokensho.center.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// `hokensho.journal.…`: what each does at its edge stands at [JournalSettings.Limits].
@ConfigMapping(prefix = "hokensho.journal")
interface JournalConfig {

    @WithDefault("8192")
    int queue();

    @WithDefault("PT3S")
    Duration patience();

    @WithDefault("PT10S")
    Duration silence();

    @WithDefault("PT10S")
    Duration takeover();

    /// Whether the stream is taken when the program starts. Otherwise by the first event, if there is one.
    @WithDefault("true")
    boolean openAtStart();
}
