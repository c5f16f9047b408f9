package jp.hokensho.adapter.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.record")
interface RecordConfig {

    /// Exchanges that may wait to be written; one more fails at once.
    @WithDefault("4096")
    int queue();

    /// Exchanges in one transaction.
    @WithDefault("256")
    int batch();

    /// How long a batch is tried again when the database does not answer; then its questions stay unanswered.
    @WithDefault("5s")
    Duration patience();
}
