package jp.hokensho.center.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.guessing")
interface PaceConfig {

    /// Answers "not found" in a row after which a terminal's next question has to wait.
    @WithDefault("30")
    int free();

    /// The longest that a question waits.
    @WithDefault("2s")
    Duration longest();

    /// Questions of one terminal that may wait at a time; more are answered 429.
    @WithDefault("8")
    int waiting();

    /// A terminal that was not answered "not found" for this long starts afresh.
    @WithDefault("10m")
    Duration forget();
}
