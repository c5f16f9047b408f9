package jp.hokensho.center.link;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.InsurerNumber;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/// One guard per insurer: so many questions at a time, and a pause after many failures. Nothing is shared
/// between insurers, so a hanging one takes no answer's time but its own.
@Singleton
class InsurerGuards {

    private final Map<InsurerNumber, Guard> guards = new ConcurrentHashMap<>();
    private final InsurerConfig config;
    private final CircuitBreakerMaintenance breakers;

    InsurerGuards(InsurerConfig config, CircuitBreakerMaintenance breakers) {
        this.config = config;
        this.breakers = breakers;
    }

    /// Runs on the caller's thread.
    Reply call(InsurerNumber insurer, Callable<Reply> question) {
        try {
            return of(insurer).call(question, Reply.class);
        } catch (NoAnswer none) {
            return none.reply();
        } catch (BulkheadException _) {
            return Reply.none(Answer.Unreached.BUSY);
        } catch (CircuitBreakerOpenException _) {
            return Reply.none(Answer.Unreached.BREAKER_OPEN);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// A new link is a new chance: what the old ones did is forgotten.
    void forgive(InsurerNumber insurer) {
        of(insurer);
        breakers.reset(breaker(insurer));
    }

    private Guard of(InsurerNumber insurer) {
        return guards.computeIfAbsent(insurer, this::create);
    }

    private Guard create(InsurerNumber insurer) {
        return Guard.create()
                .withBulkhead()
                .limit(config.concurrency())
                .done()
                .withCircuitBreaker()
                .name(breaker(insurer))
                .when(failure -> failure instanceof NoAnswer none && none.countsAgainstIt())
                .failureRatio(config.breakerRatio())
                .requestVolumeThreshold(config.breakerVolume())
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(config.breakerProbes())
                .done()
                .build();
    }

    private static String breaker(InsurerNumber insurer) {
        return "insurer " + insurer;
    }
}
