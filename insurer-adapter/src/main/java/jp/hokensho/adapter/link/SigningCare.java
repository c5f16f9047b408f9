package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sees to it that this adapter has a signing key that counts, and takes up the next one when it is approved.
@Singleton
public class SigningCare {

    private static final Logger LOG = Logger.getLogger(SigningCare.class);

    private static final long SOON = 30;

    private final SigningKeys keys;
    private final KeyConfig config;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    SigningCare(SigningKeys keys, KeyConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /// Looks at once, and now and then from here on.
    public void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, config.check().toMillis(), TimeUnit.MILLISECONDS);
        looks.scheduleWithFixedDelay(this::lookForTheNext, SOON, SOON, TimeUnit.SECONDS);
    }

    public void end() {
        looks.shutdownNow();
    }

    /// `keys renew` may have offered one meanwhile: it is taken up soon after it was approved.
    private void lookForTheNext() {
        try {
            if (keys.isNextOffered()) {
                keys.tend();
            }
        } catch (RuntimeException failed) {
            LOG.debugf("the next signing key could not be looked for: %s", failed.getMessage());
        }
    }

    /// What does not work out is tried again at the next look.
    private void look() {
        try {
            keys.tend();
        } catch (RuntimeException failed) {
            // whatever it is: what escapes here ends the looks for ever
            LOG.warnf("the signing key could not be looked after: %s; trying on", failed.getMessage());
        }
    }
}
