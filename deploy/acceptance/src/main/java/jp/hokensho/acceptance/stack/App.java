package jp.hokensho.acceptance.stack;

import java.time.Clock;
import jp.hokensho.keys.Totp;

/// What shows a person's codes: each of them once, for the centre takes none twice.
final class App {

    private static final long MOMENT_MS = 200;

    private final Totp totp;
    private final Clock clock;
    private long last;

    /// @param last step whose code was used last
    App(Totp totp, Clock clock, long last) {
        this.totp = totp;
        this.clock = clock;
        this.last = last;
    }

    /// One that the centre takes; waits where those for now are used up.
    synchronized String code() {
        while (last > Totp.step(clock.instant())) {
            pass();
        }
        last = Math.max(last + 1, Totp.step(clock.instant()));
        return totp.code(last);
    }

    private static void pass() {
        try {
            Thread.sleep(MOMENT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }
}
