package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hokensho.terminal.text.Say;

/// A person's time at the counter, from the sign-in to the sign-out: the seat, what was asked on it, the table that
/// is looked over, and what is looked for among past results.
@ApplicationScoped
class Sitting {

    private final Seat seat;
    private final Today today;
    private final Drafts drafts;
    private final Searches searches;

    Sitting(Seat seat, Today today, Drafts drafts, Searches searches) {
        this.seat = seat;
        this.today = today;
        this.drafts = drafts;
        this.searches = searches;
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
        searches.forget();
    }
}
