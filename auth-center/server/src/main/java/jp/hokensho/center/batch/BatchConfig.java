package jp.hokensho.center.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.batch")
interface BatchConfig {

    /// Of one batch; more are answered 413.
    @WithDefault("10000")
    int rows();

    /// Batches of one clinic that are not over; more are answered 409.
    @WithDefault("20")
    int open();

    /// Rows of one clinic that are asked at a time.
    @WithDefault("8")
    int atOnce();

    /// Clinics whose batches one node works at, at a time.
    @WithDefault("4")
    int clinics();

    /// How long a batch and its rows are kept after it was given, asked or not; at least a day.
    @WithDefault("5d")
    Duration keeping();

    /// How long one look at its events lasts; whoever wants more asks again.
    @WithDefault("10s")
    Duration watch();
}
