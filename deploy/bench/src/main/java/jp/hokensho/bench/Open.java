package jp.hokensho.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/// What a measurement has open: closed in reverse order at its end, or at the end of this process, whichever comes
/// first. So an interrupted bench leaves no server running.
final class Open implements AutoCloseable {

    private final Deque<AutoCloseable> things = new ArrayDeque<>();
    private boolean closed;
    private final Thread hook = Thread.ofPlatform().unstarted(this::closeAll);

    Open() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Closes it at once where the process is ending.
    synchronized <T extends AutoCloseable> T add(T thing) {
        things.push(thing);
        if (closed) {
            closeAll();
        }
        return thing;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // this process is ending: the hook closes
            return;
        }
        closeAll();
    }

    private synchronized void closeAll() {
        closed = true;
        while (!things.isEmpty()) {
            try {
                things.pop().close();
            } catch (Exception failed) {
                System.err.println("could not be closed: " + failed);
            }
        }
    }
}
