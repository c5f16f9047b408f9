package jp.hokensho.center.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.keys.GivingWay;
import jp.hokensho.keys.PasswordHash;

/// Argon2id on a few platform threads of its own, so that a flood of sign-ins costs neither the memory nor
/// the cores that verifications need. A check takes the same time whether the login exists or not. Strangers from
/// however many addresses have half of the queue: desks sign in meanwhile.
@Singleton
class Passwords {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final ThreadPoolExecutor pool;
    private final Semaphore strangers;

    Passwords(AccountConfig config) {
        var threads = config.signIn().checks();
        this.strangers = new Semaphore(Math.max(1, config.signIn().queue() / 2));
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.signIn().queue()),
                new GivingWay("argon2"));
    }

    /// @param hash empty for a login that does not exist: false, after the same time
    boolean matches(char[] password, Optional<String> hash) {
        return computed(() -> hash.map(known -> PasswordHash.matches(password, known))
                .orElseGet(() -> PasswordHash.matchesNobody(password)));
    }

    /// As [#matches], for somebody who shows no terminal's certificate.
    boolean matchesOfStranger(char[] password, Optional<String> hash) {
        if (!strangers.tryAcquire()) {
            throw Refusal.unavailable(WAIT);
        }
        try {
            return matches(password, hash);
        } finally {
            strangers.release();
        }
    }

    String hash(char[] password) {
        return computed(() -> PasswordHash.hash(password));
    }

    private <T> T computed(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (RejectedExecutionException _) {
            throw Refusal.unavailable(WAIT);
        }
    }

    /// The library that hashes is loaded now: where it cannot be, the centre does not start (decision 120).
    void start(@Observes StartupEvent event) {
        computed(() -> PasswordHash.matchesNobody(new char[0]));
    }

    void stop(@Observes ShutdownEvent event) {
        pool.shutdownNow();
    }
}
