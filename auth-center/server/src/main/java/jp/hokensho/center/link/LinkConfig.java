package jp.hokensho.center.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Times of the connections that adapters open.
@ConfigMapping(prefix = "hokensho.link")
interface LinkConfig {

    /// How often the centre pings.
    @WithDefault("10s")
    Duration ping();

    /// A connection from which nothing came for this long is closed.
    @WithDefault("30s")
    Duration silence();

    /// How long after its question an answer is still put on the record as late.
    @WithDefault("10m")
    Duration late();

    /// How often each link is looked at for denials that another node recorded, or that a failure held up.
    /// Those of this node go out at once.
    @WithDefault("5s")
    Duration denials();

    /// How often an adapter is told how far the journal is, for it to witness.
    @WithDefault("10s")
    Duration checkpoints();

    /// How long a start waits for adapters that witnessed the journal before: what they hold must not be newer than
    /// the database. It goes on at once when half of them have said so.
    @WithDefault("10s")
    Duration witnesses();
}
