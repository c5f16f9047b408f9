package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;

/// Who sits at the counter: nobody, or one signed-in person. The token is kept fresh here; that is no act
/// of the person, so the centre ends a session that nobody uses.
@ApplicationScoped
class Seat {

    private static final int RENEWAL_CHECK_SECONDS = 15;

    private final Profile profile;
    private final Clock clock;
    private final StatementDesk statements;
    private final ScheduledExecutorService renewals =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private Optional<Taken> taken = Optional.empty();

    Seat(Profile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
        this.statements = new StatementDesk(profile, Locale.JAPANESE, clock);
        renewals.scheduleWithFixedDelay(this::renew, RENEWAL_CHECK_SECONDS, RENEWAL_CHECK_SECONDS, TimeUnit.SECONDS);
    }

    String usualLogin() {
        return profile.login().orElse("");
    }

    /// Puts a person in place of whoever sat there.
    void signIn(Credentials typed, Locale locale) {
        var terms = new Center.Terms(Patience.COUNTER, clock);
        var center = Center.at(profile.center(), new TerminalKey(profile), locale, terms);
        try {
            take(Optional.of(new Taken(center, session(center, typed))));
        } catch (RuntimeException failure) {
            center.close();
            throw failure;
        }
    }

    private static Session session(Center center, Credentials typed) {
        return typed.otp().isEmpty()
                ? center.signIn(typed.login(), typed.password())
                : center.signIn(typed.login(), typed.password(), typed.otp());
    }

    synchronized Optional<Session> session() {
        return taken.map(Taken::session);
    }

    /// Whether the insurer's signature vouches for this answer.
    Vouched vouched(Verification answer) {
        return statements.check(answer);
    }

    /// The answer as far as this terminal can read it.
    Opened opened(Verification answer) {
        return statements.open(answer);
    }

    /// Nobody sits there any more; the centre is told.
    void signOut() {
        take(Optional.empty());
    }

    @PreDestroy
    void leave() {
        renewals.shutdownNow();
        signOut();
        statements.close();
    }

    private void take(Optional<Taken> next) {
        Optional<Taken> before;
        synchronized (this) {
            before = taken;
            taken = next;
        }
        before.ifPresent(Taken::leave);
    }

    private void renew() {
        try {
            session().ifPresent(Session::renewWhenDue);
        } catch (CenterProblem problem) {
            if (problem.type() == ProblemType.NO_SESSION) {
                signOut();
            }
        } catch (CenterUnreachable _) {
            // tried again at the next check
        }
    }

    private record Taken(Center center, Session session) {
        void leave() {
            session.endQuietly();
            center.close();
        }
    }
}
