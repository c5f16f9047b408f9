package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Revoked;
import jp.hokensho.center.tenancy.Tenants;

/// Cuts a device off: its certificate, its sessions, its connections. When it returns this node admits
/// nothing of it any more, the others within a second.
@Singleton
public class Revocations {

    private final Tenants tenants;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    Revocations(Tenants tenants, Sessions sessions, Journal journal, Clock clock) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Cutting off comes first, the record of it second: what is lost must not work a moment longer. Again is
    /// the same.
    ///
    /// @param reason in the words of whoever does it; may be empty
    public void revoke(Device device, UUID by, String reason) {
        var first =
                tenants.in(Tenants.CENTER, connection -> DeviceRows.revoke(connection, device.id(), clock.instant()));
        sessions.cutOff(device.id());
        if (first) {
            journal.append(new Revoked(device.id(), device.tenant(), by, reason));
        }
    }
}
