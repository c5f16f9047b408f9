package jp.hokensho.center.denial;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// Turns people away on the record. What comes back is to be thrown: it carries the number of the
/// record.
@ApplicationScoped
public class Denials {

    private final Recording recording;
    private final Floods floods;
    private final DenialRows rows;
    private final MeterProvider<Counter> counted;

    Denials(Recording recording, Floods floods, DenialRows rows, MeterRegistry meters) {
        this.recording = recording;
        this.floods = floods;
        this.rows = rows;
        this.counted = Counter.builder("hokensho.denials")
                .description("callers turned away")
                .withRegistry(meters);
    }

    /// Returns when the denial is durable.
    public Refusal deny(Attempt attempt, DenialReason reason) {
        counted.withTag("reason", reason.name()).increment();
        var number = attempt.floodSource(reason)
                .map(source -> floods.number(source, reason, () -> recording.record(attempt, reason)))
                .orElseGet(() -> recording.record(attempt, reason));
        return Wording.of(attempt, reason, number);
    }

    /// Stands on the record for where the attempt comes from, whether it is turned away or not.
    public String addressTag(Attempt attempt) {
        return recording.addressTag(attempt);
    }

    /// Newest first, as far as the tenant may see them: its own people and devices, what concerned
    /// it as an insurer, everything for the centre.
    public List<ListedDenial> list(String tenant, DenialFilter filter) {
        return rows.list(tenant, filter);
    }

    /// Whether this is the number of a denial that the tenant may see.
    public boolean isThere(String tenant, TraceNumber number) {
        return rows.isThere(tenant, number);
    }
}
