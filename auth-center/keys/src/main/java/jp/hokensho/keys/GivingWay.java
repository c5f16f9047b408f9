package jp.hokensho.keys;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.concurrent.ThreadFactory;

/// Platform threads whose long computing gives way to everything else: each gets a thirtieth of a core where others
/// want it, and all of it where nobody does. On Linux a nice value is a thread's own (setpriority(2)); where there
/// is none, or it is refused, they are threads like any.
public final class GivingWay implements ThreadFactory {

    private static final int PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final int NICE = 15;

    private final ThreadFactory threads;

    /// @param name of each, followed by its number
    public GivingWay(String name) {
        this.threads = Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    }

    /// The C library's call, by its own name.
    interface Kernel extends Library {
        int setpriority(int which, int who, int value);
    }

    @Override
    public Thread newThread(Runnable work) {
        return threads.newThread(() -> {
            giveWay();
            work.run();
        });
    }

    private static void giveWay() {
        if (System.getProperty("os.name").equals("Linux")) {
            Native.load("c", Kernel.class).setpriority(PROCESS, THIS_THREAD, NICE);
        }
    }
}
