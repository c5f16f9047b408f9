package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.denial.Backlog;
import jp.hokensho.center.denial.Outbox;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;

/// How far the adapters have the denials that concern their insurers, and how long the rest has been waiting
///
@Singleton
public class Deliveries {

    private final Devices devices;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(Devices devices, Outbox outbox, Clock clock) {
        this.devices = devices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// One adapter that is not cut off.
    ///
    /// @param enrolled false until it has its certificate; what waits for it then is what it will begin with
    /// @param undelivered denials that are not on its own record yet, as far as it said so
    /// @param oldestAt when the first of them was recorded; null where there is none
    /// @param waitingSeconds since then; 0 where there is none
    /// @param notedAt when the adapter last said what it has; null where it never did
    public record Delivery(
            InsurerNumber insurer,
            UUID adapter,
            String name,
            boolean enrolled,
            long undelivered,
            Instant oldestAt,
            long waitingSeconds,
            Instant notedAt) {}

    /// @param tenant an insurer, who sees its own adapters; the centre sees all
    public List<Delivery> of(String tenant) {
        return devices.adapters().stream()
                .filter(device -> tenant.equals(Tenants.CENTER) || tenant.equals(device.tenant()))
                .sorted(Comparator.comparing(Device::tenant).thenComparing(Device::id))
                .map(device -> delivery(tenant, device))
                .toList();
    }

    private Delivery delivery(String tenant, Device device) {
        var insurer = InsurerNumber.parse(device.tenant());
        var backlog = outbox.backlog(tenant, new Outbox.Recipient(insurer, device.id()));
        return new Delivery(
                insurer,
                device.id(),
                device.name(),
                device.enrolled(),
                backlog.undelivered(),
                backlog.oldestAt(),
                waiting(backlog),
                backlog.notedAt());
    }

    private long waiting(Backlog backlog) {
        return backlog.oldestAt() == null
                ? 0
                : Math.max(
                        0, Duration.between(backlog.oldestAt(), clock.instant()).toSeconds());
    }
}
