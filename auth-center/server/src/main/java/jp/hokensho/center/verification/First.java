package jp.hokensho.center.verification;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The first of several equal attempts: the others wait for what comes of it.
final class First {

    private final byte[] bodyMac;
    private final CompletableFuture<Result> result = new CompletableFuture<>();

    First(byte[] bodyMac) {
        this.bodyMac = bodyMac;
    }

    byte[] bodyMac() {
        return bodyMac;
    }

    Result give(Supplier<Result> question) {
        try {
            var given = question.get();
            result.complete(given);
            return given;
        } catch (Throwable failure) {
            // Also an Error: else the others would wait for ever.
            result.completeExceptionally(failure);
            throw failure;
        }
    }

    /// What the first got, its refusal included.
    Result await() {
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException same ? same : failure;
        }
    }
}
