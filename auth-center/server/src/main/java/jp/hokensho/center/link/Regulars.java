package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.center.tree.Sighting;
import jp.hokensho.center.tree.Witnesses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Adapters that can be expected to come and say what they hold.
@Singleton
class Regulars {

    /// Before the newest word that the database knows of: who was silent then is silent now.
    private static final Duration LATELY = Duration.ofHours(1);

    private final Witnesses witnesses;
    private final Devices devices;
    private final boolean serves;

    Regulars(
            Witnesses witnesses,
            Devices devices,
            @ConfigProperty(name = "hokensho.journal.open-at-start", defaultValue = "true") boolean serves) {
        this.witnesses = witnesses;
        this.devices = devices;
        this.serves = serves;
    }

    /// None where this process is a command, or nobody has witnessed anything yet.
    Set<UUID> expected() {
        if (!serves) {
            return Set.of();
        }
        var all = witnesses.all();
        var newest =
                all.stream().map(Sighting::at).max(Comparator.naturalOrder()).orElse(Instant.MAX);
        devices.refresh();
        return all.stream()
                .filter(sighting -> sighting.at().isAfter(newest.minus(LATELY)))
                .map(Sighting::device)
                .filter(device -> !devices.isOver(device))
                .collect(Collectors.toSet());
    }
}
