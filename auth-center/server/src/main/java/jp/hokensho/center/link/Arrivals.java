package jp.hokensho.center.link;

import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Links as they come and go. Blocks nobody: runs on the event loop.
@Singleton
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final OpenLinks links;
    private final InsurerGuards guards;
    private final LinkMetrics metrics;

    Arrivals(OpenLinks links, InsurerGuards guards, LinkMetrics metrics) {
        this.links = links;
        this.guards = guards;
        this.metrics = metrics;
    }

    Link open(Adapter adapter, WebSocketConnection connection) {
        var link = links.open(adapter, connection);
        metrics.know(adapter.insurer());
        guards.forgive(adapter.insurer());
        LOG.infof("link up: insurer %s, adapter %s", adapter.insurer(), adapter.device());
        return link;
    }

    void closed(Link link, int code) {
        link.lose();
        links.remove(link);
        LOG.infof(
                "link down: insurer %s, adapter %s, code %d",
                link.adapter().insurer(), link.adapter().device(), code);
    }
}
