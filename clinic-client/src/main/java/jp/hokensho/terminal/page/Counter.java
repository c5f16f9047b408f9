package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Reply;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.desk.Desk;
import jp.hokensho.terminal.page.Pages.Shown;
import jp.hokensho.terminal.text.Say;

/// Turns what a person does into the page that comes next.
@ApplicationScoped
class Counter {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Seat seat;
    private final Pages pages;
    private final Clock clock;

    Counter(Seat seat, Pages pages, Clock clock) {
        this.seat = seat;
        this.pages = pages;
        this.clock = clock;
    }

    String locked(Say say) {
        return pages.locked(Notice.none(), say);
    }

    String start(Say say) {
        return seat.session()
                .map(session -> pages.counter(session, new Shown(Question.blank(), Notice.none(), null), say))
                .orElseGet(() -> signInPage(Notice.none(), say));
    }

    /// @return the page to try again; empty when the person is in
    Optional<String> signIn(Credentials typed, Say say) {
        try {
            seat.signIn(typed, say.locale());
            return Optional.empty();
        } catch (CenterProblem problem) {
            return Optional.of(signInPage(Notice.of(problem, say), say));
        } catch (CenterUnreachable failure) {
            return Optional.of(signInPage(Notice.of(failure, say), say));
        }
    }

    String signOut(Say say) {
        seat.signOut();
        return signInPage(Notice.of(say.of("page.signed_out")), say);
    }

    String verify(Question question, Say say) {
        return seat.session()
                .map(session -> verify(session, question, say))
                .orElseGet(() -> signInPage(Notice.of(say.of("page.session_ended")), say));
    }

    /// @param number as typed; null where the form had none
    String look(String number, Say say) {
        var wanted = number == null ? "" : number;
        return seat.session()
                .map(session -> answered(
                        session, Question.blank(), say, () -> session.find(Question.verificationNumber(wanted))))
                .orElseGet(() -> signInPage(Notice.of(say.of("page.session_ended")), say));
    }

    private String verify(Session session, Question question, Say say) {
        return answered(session, question, say, () -> {
            question.check(LocalDate.now(clock.withZone(TOKYO)));
            return session.verify(question.request(), question.key());
        });
    }

    private String answered(Session session, Question question, Say say, Supplier<Reply> asked) {
        try {
            var reply = asked.get();
            var sheet = new Desk(say).sheet(seat.opened(reply.verification()), seat.vouched(reply.verification()));
            return pages.counter(session, new Shown(question.again(), Notice.none(), sheet), say);
        } catch (InvalidFields invalid) {
            return again(session, question, Notice.of(invalid, say.locale()), say);
        } catch (CenterUnreachable failure) {
            return again(session, question, Notice.of(failure, say), say);
        } catch (CenterProblem problem) {
            return refused(session, question, problem, say);
        }
    }

    private String refused(Session session, Question question, CenterProblem problem, Say say) {
        var notice = Notice.of(problem, say);
        if (problem.type() == ProblemType.NO_SESSION) {
            seat.signOut();
            return signInPage(notice, say);
        }
        return again(session, question, notice, say);
    }

    /// The form as it was: sent again unchanged, it is the same question.
    private String again(Session session, Question question, Notice notice, Say say) {
        return pages.counter(session, new Shown(question, notice, null), say);
    }

    private String signInPage(Notice notice, Say say) {
        return pages.signIn(seat.usualLogin(), notice, say);
    }
}
