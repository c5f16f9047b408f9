package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Tenants;

/// The devices that a tenant may see: its own, all of them for the centre. Deleted ones are left out.
@Singleton
public class DeviceList {

    private static final String SQL = "select d.*, (select max(not_after) from device_certificate c"
            + " where c.device = d.id and (c.ends_at is null or c.ends_at > ?)) as certificate_until"
            + " from device d where deleted_at is null and (?::uuid is null or (registered_at, id) <"
            + " (select a.registered_at, a.id from device a where a.id = ?)) order by registered_at desc, id desc"
            + " limit ?";

    private final Tenants tenants;
    private final Clock clock;

    DeviceList(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /// Newest first.
    public List<Line> page(String tenant, Page page) {
        var now = clock.instant();
        return tenants.list(
                tenant,
                SQL,
                row -> {
                    var device = DeviceRows.device(row);
                    return new Line(device, device.state(now), DeviceRows.instant(row, "certificate_until"));
                },
                Timestamp.from(now),
                page.after().orElse(null),
                page.after().orElse(null),
                page.limit());
    }

    /// @param after the last device of the page before
    public record Page(Optional<UUID> after, int limit) {}

    /// @param certificateUntil until when a certificate that is good now says it is; empty where there is
    /// none
    public record Line(Device device, Device.State state, Optional<Instant> certificateUntil) {}
}
