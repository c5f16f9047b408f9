package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Revoked;

/// Cuts a device off: its certificate, its sessions, its connections. When it returns this node admits
/// nothing of it any more, the others within a second.
@Singleton
class Revocations {

    private final DeviceRows rows;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    Revocations(DeviceRows rows, Sessions sessions, Journal journal, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Cutting off comes first, the record of it second: what is lost must not work a moment longer.
    void revoke(UUID device, UUID by) {
        var revoked = rows.revoke(device, clock.instant());
        sessions.cutOff(device);
        revoked.ifPresent(was -> journal.append(new Revoked(device, was.tenant(), by)));
    }
}
