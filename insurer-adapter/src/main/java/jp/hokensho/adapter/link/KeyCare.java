package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.keys.KeyRenewal.Outcome;
import org.jboss.logging.Logger;

/// Renews the adapter's certificate before it ends. Links that are open stay so; the next one is opened with the new
/// key, at once where the centre had refused the former.
@Singleton
public class KeyCare {

    private static final Logger LOG = Logger.getLogger(KeyCare.class);

    private final CenterDoor door;
    private final CenterLinks links;
    private final KeyConfig config;
    private final Clock clock;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    KeyCare(CenterDoor door, CenterLinks links, KeyConfig config, Clock clock) {
        this.door = door;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /// Looks at once, and now and then from here on.
    public void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, config.check().toMillis(), TimeUnit.MILLISECONDS);
    }

    public void end() {
        looks.shutdownNow();
    }

    /// What does not work out is tried again at the next look: the certificate is good for a long time yet.
    void look() {
        try {
            if (door.renewal().keep(config.renewalShare(), clock.instant()) == Outcome.RENEWED) {
                links.takeUpKey();
                LOG.infof("certificate renewed, good until %s", door.certificateEnd());
            }
        } catch (RuntimeException failed) {
            // whatever it is: what escapes here ends the looks for ever
            LOG.warnf("the certificate could not be renewed: %s; trying on", failed.getMessage());
        }
    }
}
