package jp.hokensho.terminal.folder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Since when a file looks as it does. A receipt computer may write it in pieces, or over a slow network: so it is read
/// when neither size nor time have changed for a moment by this machine's clock, whatever clock wrote the time.
final class Sightings {

    private final Duration moment;
    private final Clock clock;
    private Map<String, Seen> seen = new ConcurrentHashMap<>();

    /// @param moment after which a file may be read
    Sightings(Duration moment, Clock clock) {
        this.moment = moment;
        this.clock = clock;
    }

    /// Looks at all that lie there now.
    ///
    /// @return those that may be read, in the same order
    List<Arrived> calm(List<Arrived> arrived) {
        var now = clock.instant();
        var next = new ConcurrentHashMap<String, Seen>();
        for (var file : arrived) {
            var known = Optional.ofNullable(seen.get(file.name().request()))
                    .filter(before -> before.file().equals(file));
            next.put(file.name().request(), known.orElseGet(() -> new Seen(file, now, now.plus(moment))));
        }
        seen = next;
        return arrived.stream()
                .filter(file -> !now.isBefore(seen.get(file.name().request()).due()))
                .toList();
    }

    /// It has been so for that long.
    boolean isUnchanged(Arrived file, Duration time) {
        var known = seen.get(file.name().request());
        return known != null && !clock.instant().isBefore(known.since().plus(time));
    }

    /// It is not to be read before this time has passed.
    void postpone(Arrived file, Duration time) {
        seen.computeIfPresent(
                file.name().request(),
                (_, known) ->
                        new Seen(known.file(), known.since(), clock.instant().plus(time)));
    }

    private record Seen(Arrived file, Instant since, Instant due) {}
}
