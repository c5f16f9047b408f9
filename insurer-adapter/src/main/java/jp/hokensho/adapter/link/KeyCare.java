package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.KeyRenewal;
import jp.hokensho.keys.KeyRenewal.Outcome;
import org.jboss.logging.Logger;

/// Keeps up which authorities count, and renews the adapter's certificate before it ends. Links that are open
/// stay so; the next one is opened with the new key, at once where the centre had refused the former.
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

    /// Old, or of an authority that issues no more.
    private boolean isDue(X509Certificate certificate) {
        return KeyRenewal.isDue(certificate, config.renewalShare(), clock.instant())
                || !CertificateAuthority.isIssuedBy(door.authorities().getFirst(), certificate);
    }

    /// What does not work out is tried again at the next look: the certificate is good for a long time yet.
    void look() {
        attempt("authorities", this::learn);
        attempt("certificate", this::renew);
    }

    private void learn() {
        if (door.trusted().keep(door::named, clock.instant())) {
            links.takeUpKey();
            LOG.info("the centre named other authorities, they are trusted from now on");
        }
    }

    private void renew() {
        if (door.renewal().keep(this::isDue, clock.instant()) == Outcome.RENEWED) {
            links.takeUpKey();
            LOG.infof("certificate renewed, good until %s", door.certificateEnd());
        }
    }

    private static void attempt(String what, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            // whatever it is: what escapes here ends the looks for ever
            LOG.warnf("the %s could not be renewed: %s; trying on", what, failed.getMessage());
        }
    }
}
