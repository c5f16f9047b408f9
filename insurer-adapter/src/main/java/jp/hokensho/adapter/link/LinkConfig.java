package jp.hokensho.adapter.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.link")
interface LinkConfig {

    /// Pause before the first new attempt; it doubles with each that fails.
    @WithDefault("100ms")
    Duration reconnectAfter();

    /// The longest pause. Each is shortened by chance, so that adapters do not come back all at once.
    @WithDefault("5s")
    Duration reconnectAtMost();

    /// The longest pause where the centre refuses this adapter's certificate: it is cut off until somebody acts.
    @WithDefault("5m")
    Duration refusedAtMost();

    /// A link that lasted this long was a good one: the pauses begin anew.
    @WithDefault("5s")
    Duration steadyAfter();

    /// The centre pings more often than this; without a byte for so long the link counts as dead.
    @WithDefault("30s")
    Duration silence();

    /// For the connection, and again for the handshake.
    @WithDefault("5s")
    Duration connectTimeout();

    /// Questions of one link that may be in work; more are left unanswered.
    @WithDefault("1024")
    int inFlight();

    /// How long a planned stop waits for answers in work.
    @WithDefault("5s")
    Duration farewell();
}
