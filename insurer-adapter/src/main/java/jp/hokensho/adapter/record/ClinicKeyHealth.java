package jp.hokensho.adapter.record;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jp.hokensho.adapter.record.ClinicKey.What;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// How many clinics' keys wait for a person. It answers all the same, so it is never down for that.
@Readiness
@Startup
@Singleton
class ClinicKeyHealth implements HealthCheck {

    private final ClinicKeys keys;

    ClinicKeyHealth(ClinicKeys keys, MeterRegistry meters) {
        this.keys = keys;
        Gauge.builder("hokensho.adapter.clinic.keys.waiting", this, ClinicKeyHealth::counted)
                .description("sealing keys of clinics that nobody confirmed")
                .strongReference(true)
                .register(meters);
    }

    /// Not a number, where the record cannot be read.
    private double counted() {
        try {
            return keys.waiting().stream()
                    .filter(key -> key.what() == What.CHANGED)
                    .count();
        } catch (RecordUnavailable _) {
            return Double.NaN;
        }
    }

    @Override
    public HealthCheckResponse call() {
        var count = counted();
        var response = HealthCheckResponse.named("clinic-keys").up();
        return Double.isNaN(count)
                ? response.build()
                : response.withData("waiting", (long) count).build();
    }
}
