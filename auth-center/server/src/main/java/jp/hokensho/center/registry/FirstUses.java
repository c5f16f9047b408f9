package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tenancy.Tenants;
import org.jboss.logging.Logger;

/// Notes that a new certificate is used: those before it, and the code that brought it, are good for nothing
/// from then on.
@Singleton
public class FirstUses {

    private static final Logger LOG = Logger.getLogger(FirstUses.class);

    private final Tenants tenants;
    private final Devices devices;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    FirstUses(Tenants tenants, Devices devices, Clock clock) {
        this.tenants = tenants;
        this.devices = devices;
        this.clock = clock;
    }

    /// Blocks nobody: it is written a moment later. What cannot be written now is noted with the next
    /// request.
    public void note(DeviceCertificate used) {
        if (!used.isUsed() && underWay.add(used.thumbprint())) {
            Thread.startVirtualThread(() -> write(used));
        }
    }

    private void write(DeviceCertificate used) {
        try {
            tenants.in(Tenants.CENTER, connection -> {
                // the device's row first, as everybody does who changes its certificates
                DeviceRows.lock(connection, used.device());
                if (CertificateRows.use(connection, used, clock.instant())) {
                    DeviceRows.forgetCode(connection, used.device());
                }
                return used;
            });
            devices.refresh();
        } catch (Refusal unavailable) {
            LOG.debug("the first use of a certificate cannot be written now", unavailable);
        } finally {
            underWay.remove(used.thumbprint());
        }
    }
}
