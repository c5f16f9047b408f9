package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.answering.Answering;
import jp.hokensho.adapter.record.ClinicKeys;
import jp.hokensho.adapter.state.Adapter;

/// The links of this adapter to a test's centre.
@Dependent
class TestLinks {

    @Inject
    Adapter adapter;

    @Inject
    Vertx vertx;

    @Inject
    Dialling dialling;

    @Inject
    LinkMetrics metrics;

    @Inject
    LinkConfig config;

    @Inject
    LinkJson json;

    @Inject
    Clock clock;

    @Inject
    Answering answering;

    @Inject
    SigningKeys signing;

    @Inject
    Records records;

    /// @return up
    CenterLinks open(TestCenter center) throws InterruptedException {
        return open(center, dialling);
    }

    /// @param keys that are remembered instead of the program's own
    CenterLinks open(TestCenter center, ClinicKeys keys) throws InterruptedException {
        var vouching = new Vouching(answering, new Sealing(keys, json, metrics, clock), signing);
        var desks = new Desks(vouching, records, json, metrics);
        return open(center, new Dialling(vertx, adapter, config, desks));
    }

    private CenterLinks open(TestCenter center, Dialling way) throws InterruptedException {
        var links = with(way);
        links.open();
        assertNotNull(center.meet());
        for (var left = 200; !links.anyUp() && left > 0; left--) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return links;
    }

    CenterLinks with(Dialling way) {
        return new CenterLinks(adapter, way, metrics, config);
    }
}
