package jp.hokensho.center.binding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.KeyWrapped;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;

/// How a clinic's private sealing keys get from the terminal that made them to the others, past the centre, which
/// cannot read them. On the record before the other terminal can fetch it.
@Singleton
class Wraps {

    private final Devices devices;
    private final Tenants tenants;
    private final Journal journal;
    private final Clock clock;

    Wraps(Devices devices, Tenants tenants, Journal journal, Clock clock) {
        this.devices = devices;
        this.tenants = tenants;
        this.journal = journal;
        this.clock = clock;
    }

    /// Again replaces the one before.
    ///
    /// @return false where there is no such key or no such terminal of this clinic, or the giver has not the key
    boolean give(Gift gift) {
        return tenants.in(Tenants.CENTER, connection -> {
            var owner = gift.by().tenant();
            BindingRows.lock(connection, owner);
            if (!isRecipient(gift) || !isHeld(connection, gift)) {
                return false;
            }
            journal.append(
                    new KeyWrapped(gift.key(), owner, gift.to(), gift.by().id()));
            WrapRows.put(connection, gift, clock.instant());
            return true;
        });
    }

    private boolean isRecipient(Gift gift) {
        return !gift.to().equals(gift.by().id())
                && devices.works(gift.to())
                && devices.find(gift.to())
                        .filter(device -> device.enrolled()
                                && device.tenant().equals(gift.by().tenant()))
                        .isPresent();
    }

    private static boolean isHeld(Connection connection, Gift gift) throws SQLException {
        var giver = gift.by();
        var key = BindingRows.find(connection, gift.key())
                .filter(known -> known.jwk().use() == KeyUse.SEALING)
                .filter(known -> known.owner().equals(giver.tenant()))
                .filter(known -> known.bound().isPresent());
        return key.isPresent()
                && (key.get().device().equals(giver.id()) || WrapRows.isThere(connection, gift.key(), giver.id()));
    }

    /// @param by the terminal that gives
    /// @param to the terminal that gets it
    record Gift(KeyId key, Device by, UUID to, String wrap) {}
}
