package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.tree.Logs;
import jp.hokensho.center.tree.Sighting;
import jp.hokensho.center.tree.Witnesses;
import jp.hokensho.protocol.InsurerNumber;

/// Which adapter has witnessed how much of the journal, and how far behind it is.
@Singleton
public class Audience {

    private final Devices devices;
    private final Witnesses witnesses;
    private final Logs logs;

    Audience(Devices devices, Witnesses witnesses, Logs logs) {
        this.devices = devices;
        this.witnesses = witnesses;
        this.logs = logs;
    }

    /// One adapter that is not cut off.
    ///
    /// @param seen by stream; empty where it never said what it holds
    public record Seat(InsurerNumber insurer, UUID adapter, String name, List<Seen> seen) {}

    /// @param size entries of the largest checkpoint that it holds
    /// @param behind entries that were published since
    /// @param at when it last said so
    /// @param countersignedAt null where it has not countersigned it
    /// @param checkpoint signed note, countersigned where that is so
    public record Seen(int stream, long size, long behind, Instant at, Instant countersignedAt, String checkpoint) {}

    public List<Seat> all() {
        var sizes = logs.sizes();
        var sightings = witnesses.all().stream().collect(Collectors.groupingBy(Sighting::device));
        return devices.adapters().stream()
                .sorted(Comparator.comparing(Device::tenant).thenComparing(Device::id))
                .map(device -> new Seat(
                        InsurerNumber.parse(device.tenant()),
                        device.id(),
                        device.name(),
                        sightings.getOrDefault(device.id(), List.of()).stream()
                                .map(sighting -> seen(sighting, sizes))
                                .toList()))
                .toList();
    }

    private static Seen seen(Sighting sighting, Map<Integer, Long> sizes) {
        long size = sizes.getOrDefault(sighting.stream(), sighting.size());
        return new Seen(
                sighting.stream(),
                sighting.size(),
                Math.max(0, size - sighting.size()),
                sighting.at(),
                sighting.countersignedAt().orElse(null),
                sighting.note());
    }
}
