package jp.hokensho.center.verification;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.InsurerNumber;

/// How long clinics wait, by outcome. A number that is not registered is not a label: anybody can type one.
@Singleton
class VerificationMetrics {

    private final MeterProvider<Timer> verified;

    VerificationMetrics(MeterRegistry registry) {
        this.verified = Timer.builder("hokensho.verification")
                .description("from the request to the answer on the record")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .withRegistry(registry);
    }

    void verified(InsurerNumber insurer, Given given, Duration took) {
        var label = given.answer() instanceof Answer.InsurerNotFound ? "unregistered" : insurer.value();
        verified.withTags(
                        "outcome", given.answer().outcome().name(),
                        "source", given.source().name(),
                        "insurer", label)
                .record(took);
    }
}
