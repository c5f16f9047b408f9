package jp.hokensho.center.link;

import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.hokensho.protocol.InsurerNumber;

/// The links of this node, by insurer and device. A device has one: the newest, because an older one of the
/// same device is most likely a connection whose other end is gone.
@Singleton
class OpenLinks {

    private final LinkJson json;
    private final Clock clock;
    private final Map<InsurerNumber, Map<UUID, Link>> links = new ConcurrentHashMap<>();

    OpenLinks(LinkJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Link open(Adapter adapter, WebSocketConnection connection) {
        var link = new Link(adapter, connection, json, clock);
        var older = of(adapter.insurer()).put(adapter.device(), link);
        if (older != null) {
            older.close(Closing.OPENED_AGAIN);
        }
        return link;
    }

    void remove(Link link) {
        of(link.adapter().insurer()).remove(link.adapter().device(), link);
    }

    /// The one with the fewest questions under way.
    Optional<Link> next(InsurerNumber insurer, Set<Link> tried) {
        return usable(insurer).filter(link -> !tried.contains(link)).min(Comparator.comparingInt(Link::inFlight));
    }

    /// Where nobody is connected: none, and nothing is remembered of the number.
    List<Link> to(InsurerNumber insurer) {
        return List.copyOf(links.getOrDefault(insurer, Map.of()).values());
    }

    long count(InsurerNumber insurer) {
        return usable(insurer).count();
    }

    List<Link> all() {
        return links.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
    }

    private Stream<Link> usable(InsurerNumber insurer) {
        return of(insurer).values().stream().filter(Link::usable);
    }

    /// Insurers stay in it once they were asked: registered ones only, so their number is bounded.
    private Map<UUID, Link> of(InsurerNumber insurer) {
        return links.computeIfAbsent(insurer, _ -> new ConcurrentHashMap<>());
    }
}
