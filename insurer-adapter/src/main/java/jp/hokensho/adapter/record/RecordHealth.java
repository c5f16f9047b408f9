package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Down while nothing can be answered because nothing can be recorded.
@Readiness
@Singleton
class RecordHealth implements HealthCheck {

    private final RecordMetrics record;

    RecordHealth(RecordMetrics record) {
        this.record = record;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("record").status(record.writing()).build();
    }
}
