package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.protocol.LinkMessage.Bye;

/// The links to all nodes of the centre.
@Singleton
public class CenterLinks {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Dialling dialling;
    private final List<CenterLink> links;
    private final Duration farewell;

    CenterLinks(Adapter adapter, Dialling dialling, LinkMetrics metrics, LinkConfig config) {
        this.dialling = dialling;
        links = adapter.centers().stream()
                .map(center -> new CenterLink(center, dialling))
                .toList();
        links.forEach(metrics::watch);
        farewell = config.farewell();
    }

    /// Returns at once; each link is opened and kept open from here on.
    public void open() {
        links.forEach(CenterLink::open);
    }

    /// Links are opened with the key that lies in its file now, at once where the centre refused the former.
    void takeUpKey() {
        dialling.takeUpKey();
        links.forEach(CenterLink::hurry);
    }

    public boolean anyUp() {
        return links.stream().anyMatch(CenterLink::isUp);
    }

    /// Planned stop: says so, lets the answers in work go out, then closes. Nothing is up when it returns.
    public void close() {
        links.forEach(CenterLink::stopReopening);
        var open = links.stream()
                .map(CenterLink::conversation)
                .flatMap(Optional::stream)
                .toList();
        open.forEach(conversation -> conversation.say(0, new Bye(null)));
        var until = System.nanoTime() + farewell.toNanos();
        while (!open.stream().allMatch(Conversation::idle) && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        links.forEach(CenterLink::hangUp);
    }
}
