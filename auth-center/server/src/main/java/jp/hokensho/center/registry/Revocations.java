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

    /// It is on the record before it counts, like every other change: while that cannot be, nobody is let in
    /// with the device either, for neither a session nor a question begins unrecorded. Again is the same.
    ///
    /// @param reason in the words of whoever does it; may be empty
    public void revoke(Device device, UUID by, String reason) {
        tenants.in(Tenants.CENTER, connection -> {
            if (DeviceRows.revoke(connection, device.id(), clock.instant())) {
                journal.append(new Revoked(device.id(), device.tenant(), by, reason));
            }
            sessions.cutOff(connection, device.id());
            return device;
        });
        sessions.refresh();
    }
}
