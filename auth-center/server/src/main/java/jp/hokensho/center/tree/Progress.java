package jp.hokensho.center.tree;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// How far publishing is, and what stops it: `hokensho_log_behind` (rows), `hokensho_log_behind_seconds`,
/// `hokensho_log_disagreements` (streams).
@Singleton
class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);

    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Map<Integer, Long> disagreements = new ConcurrentHashMap<>();
    private volatile long behind;
    private volatile Instant caughtUp;
    private volatile boolean stopped;

    Progress(Checkpoints checkpoints, Clock clock, MeterRegistry registry) {
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.caughtUp = clock.instant();
        Gauge.builder("hokensho.log.behind", this, progress -> progress.behind)
                .description("rows of the journal that no checkpoint has yet")
                .register(registry);
        Gauge.builder("hokensho.log.behind.seconds", this, progress -> progress.since()
                        .toSeconds())
                .description("how long ago everything was published")
                .register(registry);
        Gauge.builder("hokensho.log.disagreements", disagreements, Map::size)
                .description("streams whose journal is not what was published of it")
                .register(registry);
    }

    List<Published> published() {
        return checkpoints.all();
    }

    void publish(List<Published> last) {
        try {
            checkpoints.set(last);
        } catch (Disagreement back) {
            disagrees(back);
        }
    }

    /// @param sizes as they stood before the round: all of it can have been published
    void compare(List<TreeStore.Size> sizes) {
        behind = sizes.stream()
                .mapToLong(size -> size.rows()
                        - checkpoints.of(size.stream()).map(Published::size).orElse(0L))
                .filter(rows -> rows > 0)
                .sum();
        if (behind == 0) {
            caughtUp = clock.instant();
        }
    }

    void agrees(int stream) {
        disagreements.remove(stream);
    }

    void disagrees(Disagreement found) {
        if (disagreements.put(found.stream(), found.position()) == null) {
            LOG.errorf(
                    "the journal is not what was published of it: %s. Nothing more of it is published;"
                            + " run `auth-center journal verify`",
                    found.getMessage());
        }
    }

    void going() {
        if (stopped) {
            LOG.info("checkpoints are published again");
        }
        stopped = false;
    }

    void stopped(Exception failed) {
        if (!stopped) {
            LOG.warnf("checkpoints are not published just now: %s", failed.getMessage());
        }
        stopped = true;
    }

    long behind() {
        return behind;
    }

    Duration since() {
        return Duration.between(caughtUp, clock.instant());
    }

    /// By stream, the first position that is known to be wrong.
    Map<Integer, Long> disagreements() {
        return Map.copyOf(disagreements);
    }
}
