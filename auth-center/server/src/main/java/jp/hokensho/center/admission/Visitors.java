package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.admission.Presented.SignedIn;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.protocol.DenialReason;

/// Lets anybody in where anybody may come, not too fast from one address: a token bucket for each. Bounded in
/// memory: beyond so many addresses the newest share one.
@Singleton
public class Visitors {

    private static final int ADDRESSES = 10_000;
    private static final String OTHERS = "others";

    private final Presentation presentation;
    private final Restrictions restrictions;
    private final Denials denials;
    private final AdmissionConfig.Visitor config;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Visitors(Presentation presentation, Restrictions restrictions, Denials denials, AdmissionConfig config) {
        this.presentation = presentation;
        this.restrictions = restrictions;
        this.denials = denials;
        this.config = config.visitor();
    }

    /// @return who it is, where somebody is signed in and may work now and from here
    /// @throws jp.hokensho.center.problem.Refusal 429 on the record
    public Optional<Caller> admit(HttpServerRequest request) {
        var presented = presentation.lately(request);
        var caller = caller(presented);
        var admitted = caller.map(known -> restrictions.allowAnother(known))
                .orElseGet(() -> takes(request.remoteAddress().hostAddress(), System.nanoTime()));
        if (!admitted) {
            throw denials.deny(presented.attempt(), DenialReason.TOO_MANY);
        }
        return caller;
    }

    private Optional<Caller> caller(Presented presented) {
        return presented instanceof SignedIn signedIn && restrictions.allow(signedIn)
                ? Optional.of(signedIn.caller())
                : Optional.empty();
    }

    boolean takes(String address, long now) {
        if (buckets.size() >= ADDRESSES) {
            buckets.values().removeIf(bucket -> bucket.isFull(now, config.perSecond(), config.burst()));
        }
        var key = buckets.size() < ADDRESSES || buckets.containsKey(address) ? address : OTHERS;
        return buckets.compute(key, (_, bucket) -> taken(bucket, now)).admitted();
    }

    private Bucket taken(Bucket bucket, long now) {
        var present = bucket == null ? new Bucket(config.burst(), now) : bucket;
        return present.take(now, config.perSecond(), config.burst());
    }
}
