package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// The pages of those who are not in: the first run, the code, the sign-in, the lock. None shows anything of a
/// patient.
@ApplicationScoped
class Entrance {

    private final Pages pages;
    private final Seat seat;
    private final Terminal terminal;

    Entrance(Pages pages, Seat seat, Terminal terminal) {
        this.pages = pages;
        this.seat = seat;
        this.terminal = terminal;
    }

    /// For a browser that is not known.
    String code(Visitor visitor, Notice notice) {
        return pages.locked(visitor, notice);
    }

    /// For the browser that is, while nobody sits there or the seat is locked.
    ///
    /// @param back where to go on to
    String closed(Visitor visitor, String back, Notice notice) {
        if (!terminal.enrolled()) {
            return firstRun(visitor, notice, Map.of());
        }
        return switch (seat.state()) {
            case LOCKED ->
                pages.draw(
                        "lock.html",
                        visitor,
                        notice,
                        Map.of("login", seat.login(), "coded", seat.coded(), "back", back));
            case VACANT, TAKEN ->
                pages.draw("sign-in.html", visitor, notice, Map.of("login", seat.login(), "back", "/"));
        };
    }

    /// @param typed what is in the form already
    String firstRun(Visitor visitor, Notice notice, Map<String, String> typed) {
        return pages.draw("first-run.html", visitor, notice, Map.of("values", typed));
    }
}
