package jp.hokensho.adapter.link;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.enterprise.context.Dependent;
import java.util.concurrent.TimeUnit;
import jp.hokensho.adapter.TestCenter;
import jp.hokensho.adapter.state.Adapter;

/// The links of this adapter to a test's centre.
@Dependent
class TestLinks {

    private final Adapter adapter;
    private final Dialling dialling;
    private final LinkMetrics metrics;
    private final LinkConfig config;

    TestLinks(Adapter adapter, Dialling dialling, LinkMetrics metrics, LinkConfig config) {
        this.adapter = adapter;
        this.dialling = dialling;
        this.metrics = metrics;
        this.config = config;
    }

    /// @return up
    CenterLinks open(TestCenter center) throws InterruptedException {
        var links = with(dialling);
        links.open();
        assertNotNull(center.meet());
        for (var left = 200; !links.anyUp() && left > 0; left--) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return links;
    }

    CenterLinks with(Dialling other) {
        return new CenterLinks(adapter, other, metrics, config);
    }
}
