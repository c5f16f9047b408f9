package jp.hokensho.center.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long and how often one insurer is asked.
@ConfigMapping(prefix = "hokensho.insurer")
interface InsurerConfig {

    /// What an insurer has of the clinic's five seconds, asking again on another link included.
    @WithDefault("3s")
    Duration deadline();

    /// Questions that may wait for one insurer at a time; one more is answered BUSY.
    @WithDefault("1024")
    int concurrency();

    /// Failures among the last `breakerVolume` questions after which the insurer is left alone.
    @WithDefault("0.5")
    double breakerRatio();

    /// Questions that must have been asked before the ratio counts.
    @WithDefault("20")
    int breakerVolume();

    /// How long it is left alone before a few questions try again.
    @WithDefault("5s")
    Duration breakerDelay();

    /// Questions that must succeed in turn before it is asked as usual.
    @WithDefault("3")
    int breakerProbes();
}
