package jp.hokensho.acceptance.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Does several things at once and returns when all are done; the first failure is thrown when it happens.
public final class Together {

    private Together() {}

    public static void run(Runnable... tasks) {
        if (tasks.length == 0) {
            return;
        }
        var all = Stream.of(tasks).map(Together::begin).toList();
        var failure = new CompletableFuture<Void>();
        all.forEach(each -> each.exceptionally(cause -> {
            failure.completeExceptionally(cause);
            return null;
        }));
        join(CompletableFuture.anyOf(failure, finished(all)));
    }

    private static CompletableFuture<Void> begin(Runnable task) {
        return CompletableFuture.runAsync(task, Thread::startVirtualThread);
    }

    private static CompletableFuture<Void> finished(List<CompletableFuture<Void>> all) {
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private static void join(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
