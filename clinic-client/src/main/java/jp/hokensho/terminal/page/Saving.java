package jp.hokensho.terminal.page;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.terminal.center.Past;

/// A file of past results, ordered at the centre, and how far it was saved.
final class Saving {

    private final Past.Export export;
    private final AtomicLong rows = new AtomicLong();
    private volatile State state = State.ORDERED;

    enum State {
        ORDERED,
        RUNNING,
        DONE,
        BROKEN;

        /// `ordered`
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Saving(Past.Export export) {
        this.export = export;
    }

    Past.Export export() {
        return export;
    }

    State state() {
        return state;
    }

    /// Written so far.
    long rows() {
        return rows.get();
    }

    void begin() {
        rows.set(0);
        state = State.RUNNING;
    }

    void wrote() {
        rows.incrementAndGet();
    }

    /// Unless it ended well, it can be saved again: nothing more is taken away than what is on the record.
    void end(State how) {
        state = how;
    }
}
