package jp.hokensho.center.admission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// A token bucket per terminal (or person, where none was shown): of every second's tokens what is not used
/// is saved up to the burst. There are as many buckets as registered devices and people, not as many as
/// callers.
@Singleton
class Rates {

    private final AdmissionConfig.Rate config;
    private final LongSupplier nanoTime;
    private final Map<UUID, AtomicReference<Bucket>> buckets = new ConcurrentHashMap<>();

    @Inject
    Rates(AdmissionConfig config) {
        this(config.rate(), System::nanoTime);
    }

    Rates(AdmissionConfig.Rate config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
    }

    boolean admit(UUID who) {
        var now = nanoTime.getAsLong();
        return buckets.computeIfAbsent(who, _ -> new AtomicReference<>(new Bucket(config.burst(), now)))
                .updateAndGet(bucket -> bucket.take(now, config.perSecond(), config.burst()))
                .admitted();
    }
}
