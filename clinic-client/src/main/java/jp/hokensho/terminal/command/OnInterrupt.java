package jp.hokensho.terminal.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends work in good order when somebody presses Ctrl-C: the program is left alone until the work has been
/// stopped and what it came to has been told, or until that takes too long.
final class OnInterrupt implements AutoCloseable {

    private static final int LONGEST_SECONDS = 5;

    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook;

    OnInterrupt(Runnable stop) {
        hook = Thread.ofPlatform().unstarted(() -> {
            stop.run();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// The work has ended, whichever way.
    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the program is ending: the hook runs
        }
    }

    private void await() {
        try {
            told.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
