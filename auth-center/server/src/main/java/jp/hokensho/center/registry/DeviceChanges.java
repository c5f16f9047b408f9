package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.account.Sessions;

/// What happens to a device in its life, within the caller's transaction for the tenant `center`: the caller
/// decides who may, puts it on the record, and calls [#refresh()] once it has committed. A device that
/// stops working takes its sessions with it; its connections are closed by the nodes that hold them, as soon
/// as they hear of it. Each method says whether there was a device that could be changed so: revoked and
/// deleted ones never change again.
@Singleton
public class DeviceChanges {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Devices devices;
    private final Sessions sessions;
    private final EnrolmentConfig config;
    private final Clock clock;

    DeviceChanges(Devices devices, Sessions sessions, EnrolmentConfig config, Clock clock) {
        this.devices = devices;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /// A new device. Nobody can enrol it before it has a code.
    public UUID register(Connection connection, String tenant, Device.Kind kind, String name) throws SQLException {
        var none = Optional.<Instant>empty();
        var life = new Device.Life(clock.instant(), none, none, none, none, none);
        var device = new Device(UUID.randomUUID(), tenant, kind, name, life);
        DeviceRows.insert(connection, device);
        return device.id();
    }

    /// A fresh code; the former one, and a certificate that it brought, are good for nothing any more.
    ///
    /// @return empty where there is no such device, it was cut off, or it has used a certificate already
    public Optional<OneTimeCode> issueCode(Connection connection, UUID device) throws SQLException {
        var now = clock.instant();
        var known = DeviceRows.lock(connection, device).filter(locked -> locked.works(now));
        if (known.isEmpty() || CertificateRows.anyUsed(connection, device)) {
            return Optional.empty();
        }
        var code = OneTimeCode.random();
        DeviceRows.setCode(connection, device, code.hash(), now.plus(config.codeLife()));
        CertificateRows.endUnused(connection, device, "", now);
        return Optional.of(code);
    }

    public boolean suspend(Connection connection, UUID device) throws SQLException {
        return DeviceRows.suspend(connection, device, clock.instant()) && cutOff(connection, device);
    }

    /// Takes suspension and end back. It works again with the certificate it has; its people sign in anew.
    public boolean resume(Connection connection, UUID device) throws SQLException {
        cutOffIfOver(connection, device);
        return DeviceRows.resume(connection, device);
    }

    /// @param lastDay in Asia/Tokyo; a day that is over ends it at once
    public boolean endAfter(Connection connection, UUID device, LocalDate lastDay) throws SQLException {
        cutOffIfOver(connection, device);
        var end = lastDay.plusDays(1).atStartOfDay(TOKYO).toInstant();
        var changed = DeviceRows.end(connection, device, end);
        return changed && !end.isAfter(clock.instant()) ? cutOff(connection, device) : changed;
    }

    public boolean rename(Connection connection, UUID device, String name) throws SQLException {
        return DeviceRows.rename(connection, device, name);
    }

    /// Off the lists, for good; its certificates stay known as a cut-off device's.
    public boolean delete(Connection connection, UUID device) throws SQLException {
        return DeviceRows.delete(connection, device, clock.instant()) && cutOff(connection, device);
    }

    /// Returns when what was committed before the call is seen by this node.
    public void refresh() {
        devices.refresh();
    }

    /// Before its last day is changed: what was begun before that passed does not come back with the device.
    private void cutOffIfOver(Connection connection, UUID device) throws SQLException {
        var now = clock.instant();
        if (DeviceRows.lock(connection, device)
                .filter(known -> !known.works(now))
                .isPresent()) {
            cutOff(connection, device);
        }
    }

    private boolean cutOff(Connection connection, UUID device) throws SQLException {
        sessions.cutOff(connection, device);
        return true;
    }
}
