package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts wrong enrolment codes by address. A code is too long to be guessed: this keeps one address from
/// costing the others. Bounded in memory: beyond so many addresses the newest are not counted.
@Singleton
class WrongCodes {

    private static final int ADDRESSES = 10_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final AdmissionConfig.Enrolment config;
    private final Clock clock;

    WrongCodes(AdmissionConfig config, Clock clock) {
        this.config = config.enrolment();
        this.clock = clock;
    }

    /// How long this address has to wait; empty where it has not.
    Optional<Duration> holdsBack(String address) {
        var now = clock.instant();
        return Optional.ofNullable(counts.get(address))
                .filter(count -> count.codes() >= config.wrongCodes() && now.isBefore(count.until()))
                .map(count -> Duration.between(now, count.until()));
    }

    void count(String address) {
        var now = clock.instant();
        if (counts.size() >= ADDRESSES) {
            counts.values().removeIf(count -> !now.isBefore(count.until()));
        }
        if (counts.size() < ADDRESSES || counts.containsKey(address)) {
            counts.merge(address, new Count(1, now.plus(config.wrongWait())), (old, first) -> old.more(now, first));
        }
    }

    /// @param until forgotten then
    private record Count(int codes, Instant until) {

        Count more(Instant now, Count first) {
            return now.isBefore(until) ? new Count(codes + 1, until) : first;
        }
    }
}
