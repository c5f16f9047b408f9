package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.CenterUnreachable.Why;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Standing;

/// How things stand between this terminal and the centre. While all is well it is looked at now and then, for a
/// hundred thousand terminals do; every question tells too. While it is not, at every turn.
@ApplicationScoped
class Outlook {

    private static final Duration LONGEST_UNSEEN = Duration.ofMinutes(5);
    private static final Patience ONCE = new Patience(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMillis(200));

    private final Terminal terminal;
    private final Clock clock;
    private Optional<Center> center = Optional.empty();
    private Optional<Standing> standing = Optional.empty();
    private Optional<Why> trouble = Optional.empty();
    private Duration clockLead = Duration.ZERO;
    private Instant lookedAt = Instant.EPOCH;

    Outlook(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /// Asks the centre where that is due.
    ///
    /// @return it can be reached, as far as is known
    boolean look() {
        if (trouble().isPresent() || !clock.instant().isBefore(lookedAt().plus(LONGEST_UNSEEN))) {
            try {
                note(door().standing());
            } catch (CenterUnreachable failure) {
                missed(failure.why());
            } catch (CenterProblem problem) {
                refused(problem);
            }
        }
        return trouble().isEmpty();
    }

    private synchronized Center door() {
        if (center.isEmpty()) {
            center = Optional.of(terminal.center(Locale.JAPANESE, ONCE));
        }
        return center.get();
    }

    private synchronized void note(Standing told) {
        var now = clock.instant();
        standing = Optional.of(told);
        clockLead = told.time().map(time -> Duration.between(time, now)).orElse(Duration.ZERO);
        trouble = Optional.empty();
        lookedAt = now;
        told.helpDesk().ifPresent(terminal::keepHelpDesk);
    }

    /// A centre that is there and says no is no trouble of the line: whoever asks is told.
    synchronized void refused(CenterProblem problem) {
        trouble = problem.mayPass() ? Optional.of(Why.NO_REPLY) : Optional.empty();
        lookedAt = clock.instant();
    }

    /// A question was answered.
    synchronized void heard() {
        trouble = Optional.empty();
    }

    /// A question was not.
    synchronized void missed(Why why) {
        trouble = Optional.of(why);
    }

    /// Why the centre cannot be reached; empty while it can.
    synchronized Optional<Why> trouble() {
        return trouble;
    }

    /// How far this machine's clock is ahead of the centre's, as of the last look.
    synchronized Duration clockLead() {
        return clockLead;
    }

    synchronized Optional<Instant> certificateUntil() {
        return standing.flatMap(Standing::certificateUntil);
    }

    private synchronized Instant lookedAt() {
        return lookedAt;
    }

    @PreDestroy
    synchronized void close() {
        center.ifPresent(Center::close);
    }
}
