package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Session;

/// Who sits at the counter: nobody, or one signed-in person, who may have left it locked (離席). The token is kept
/// fresh here; that is no act of the person, so the centre ends a session that nobody uses. What the person had on
/// the screen outlives that: the same person comes back to it with the password.
@ApplicationScoped
class Seat {

    private static final int RENEWAL_CHECK_SECONDS = 15;

    private final Terminal terminal;
    private final PageConfig config;
    private final Clock clock;
    private final ScheduledExecutorService renewals =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private Optional<Taken> taken = Optional.empty();
    private boolean locked;
    private Instant lastAct = Instant.EPOCH;

    Seat(Terminal terminal, PageConfig config, Clock clock) {
        this.terminal = terminal;
        this.config = config;
        this.clock = clock;
        renewals.scheduleWithFixedDelay(this::renew, RENEWAL_CHECK_SECONDS, RENEWAL_CHECK_SECONDS, TimeUnit.SECONDS);
    }

    /// How it stands. Left alone for too long it is locked from then on.
    synchronized State state() {
        if (taken.isEmpty()) {
            return State.VACANT;
        }
        var idle = !clock.instant().isBefore(lastAct.plus(config.idle()));
        locked = locked || idle || taken.get().session().isEmpty();
        return locked ? State.LOCKED : State.TAKEN;
    }

    /// The person did something.
    synchronized void act() {
        if (state() == State.TAKEN) {
            lastAct = clock.instant();
        }
    }

    synchronized void lock() {
        locked = true;
    }

    /// Whose seat it is; else who usually takes it.
    synchronized String login() {
        return taken.map(Taken::login)
                .or(() -> Optional.of(terminal).filter(Terminal::enrolled).flatMap(known -> known.profile()
                        .login()))
                .orElse("");
    }

    /// The person signed in with a code beside the password.
    synchronized boolean coded() {
        return taken.map(Taken::coded).orElse(false);
    }

    /// Puts a person in place of whoever sat there.
    void signIn(Credentials typed, Locale locale) {
        take(Optional.of(signedIn(typed, locale)));
    }

    /// The person is back, as the centre confirms. The former session goes on where it still does: a clerk sees the
    /// answers of no other.
    void unlock(Credentials typed, Locale locale) {
        var fresh = signedIn(typed, locale);
        if (session().isPresent()) {
            fresh.leave();
            open();
        } else {
            take(Optional.of(fresh));
        }
    }

    private synchronized void open() {
        locked = false;
        lastAct = clock.instant();
    }

    private Taken signedIn(Credentials typed, Locale locale) {
        var center = terminal.center(locale, Patience.COUNTER);
        try {
            var session = typed.otp().isEmpty()
                    ? center.signIn(typed.login(), typed.password())
                    : center.signIn(typed.login(), typed.password(), typed.otp());
            return new Taken(
                    center, Optional.of(session), typed.login(), !typed.otp().isEmpty());
        } catch (RuntimeException failure) {
            center.close();
            throw failure;
        }
    }

    /// The person's, locked or not; empty where the centre ended it.
    synchronized Optional<Session> session() {
        return taken.flatMap(Taken::session);
    }

    /// The centre has ended the person's session: the seat is locked.
    synchronized void ended() {
        taken = taken.map(person -> new Taken(person.center(), Optional.empty(), person.login(), person.coded()));
    }

    /// Nobody sits there any more; the centre is told.
    void signOut() {
        take(Optional.empty());
    }

    @PreDestroy
    void leave() {
        renewals.shutdownNow();
        signOut();
    }

    private void take(Optional<Taken> next) {
        Optional<Taken> before;
        synchronized (this) {
            before = taken;
            taken = next;
            open();
        }
        before.ifPresent(Taken::leave);
    }

    private void renew() {
        try {
            session().ifPresent(Session::renewWhenDue);
        } catch (CenterProblem problem) {
            if (problem.type() == ProblemType.NO_SESSION) {
                ended();
            }
        } catch (CenterUnreachable _) {
            // tried again at the next check
        }
    }

    enum State {
        VACANT,
        LOCKED,
        TAKEN
    }

    /// @param session empty where the centre ended it
    /// @param coded with a code beside the password
    private record Taken(Center center, Optional<Session> session, String login, boolean coded) {
        void leave() {
            session.ifPresent(Session::endQuietly);
            center.close();
        }
    }
}
