package jp.hokensho.center.scene;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.keys.Pem;
import org.eclipse.microprofile.config.Config;

/// How to reach the centre, and the adapters that are connected to it. The centre learns of a connection
/// after its other end does: this one waits until both know.
@Singleton
class Wire {

    private final Config config;
    private final MeterRegistry metrics;
    private final Map<FakeAdapter, String> adapters = new HashMap<>();

    Wire(Config config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    URI center() {
        return URI.create("https://localhost:" + config.getValue("quarkus.http.test-ssl-port", String.class));
    }

    X509Certificate authority() {
        return Pem.read(Path.of(config.getValue("hokensho.state", String.class), "ca.pem"));
    }

    FakeAdapter adapter(String insurer, SSLContext tls, Conduct conduct) {
        var adapter = FakeAdapter.connect(center(), tls, conduct);
        adapters.put(adapter, insurer);
        await(() -> links(insurer) > 0);
        return adapter;
    }

    void hangUp() {
        adapters.keySet().forEach(FakeAdapter::close);
        adapters.values().forEach(insurer -> await(() -> links(insurer) == 0));
        adapters.clear();
    }

    private double links(String insurer) {
        var gauge = metrics.find("hokensho.link.up").tag("insurer", insurer).gauge();
        return gauge == null ? 0 : gauge.value();
    }

    void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not become so in time");
            }
            Thread.onSpinWait();
        }
    }
}
