package jp.hokensho.adapter.record;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Not well: a checkpoint of the centre was refused. Questions are answered all the same: that is for people to look
/// into.
@Wellness
@Startup
@Singleton
class WitnessHealth implements HealthCheck {

    private final Witness witness;

    WitnessHealth(Witness witness, MeterRegistry meters) {
        this.witness = witness;
        Gauge.builder("hokensho.adapter.checkpoints.refused", this, WitnessHealth::counted)
                .description("checkpoints of the centre that do not continue what was seen")
                .strongReference(true)
                .register(meters);
    }

    /// Not a number, where the record cannot be read.
    private double counted() {
        try {
            return witness.refused().size();
        } catch (RecordUnavailable _) {
            return Double.NaN;
        }
    }

    @Override
    public HealthCheckResponse call() {
        var count = counted();
        var response = HealthCheckResponse.named("checkpoints").status(!(count > 0));
        return Double.isNaN(count)
                ? response.build()
                : response.withData("refused", (long) count).build();
    }
}
