package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hokensho.terminal.text.Say;

/// A person's time at the counter, from the sign-in to the sign-out: the seat, what was asked on it, and the table that
/// is looked over.
@ApplicationScoped
class Sitting {

    private final Seat seat;
    private final Today today;
    private final Drafts drafts;

    Sitting(Seat seat, Today today, Drafts drafts) {
        this.seat = seat;
        this.today = today;
        this.drafts = drafts;
    }

    Seat.State state() {
        return seat.state();
    }

    void signIn(Credentials typed, Say say) {
        seat.signIn(typed, say.locale());
        forget();
        today.showHeld();
    }

    /// @param typed of whoever sits here: the login is known
    void unlock(Credentials typed, Say say) {
        seat.unlock(new Credentials(seat.login(), typed.password(), typed.otp()), say.locale());
    }

    /// @param typed in the form that was on the screen; empty where there was none
    void lock(Question typed) {
        today.keepDraft(typed);
        seat.lock();
    }

    void end() {
        seat.signOut();
        forget();
    }

    private void forget() {
        today.clear();
        drafts.forget();
    }
}
