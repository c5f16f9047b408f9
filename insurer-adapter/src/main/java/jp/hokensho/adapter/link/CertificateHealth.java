package jp.hokensho.adapter.link;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// How long the certificate is good. Down when it has run out: no link can be opened any more.
@Readiness
@Startup
@Singleton
class CertificateHealth implements HealthCheck {

    private final CenterDoor door;
    private final Clock clock;

    CertificateHealth(CenterDoor door, Clock clock, MeterRegistry meters) {
        this.door = door;
        this.clock = clock;
        Gauge.builder("hokensho.adapter.certificate.left", this, health -> health.left()
                        .toSeconds())
                .description("until the certificate ends")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private Duration left() {
        return Duration.between(clock.instant(), door.certificateEnd());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("certificate")
                .status(left().isPositive())
                .withData("validUntil", door.certificateEnd().toString())
                .build();
    }
}
