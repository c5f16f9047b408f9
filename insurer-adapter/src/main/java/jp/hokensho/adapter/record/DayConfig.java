package jp.hokensho.adapter.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.comparison")
interface DayConfig {

    /// How long after its midnight (Asia/Tokyo) a day is compared with the centre, whose own setting must not be
    /// longer.
    @WithDefault("90m")
    Duration settle();

    /// Days that are caught up after an absence.
    @WithDefault("31")
    int back();
}
