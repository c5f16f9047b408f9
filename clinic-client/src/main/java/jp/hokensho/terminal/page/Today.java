package jp.hokensho.terminal.page;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Asker;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.desk.Held;
import jp.hokensho.terminal.text.Complaint;

/// The questions of this sitting 今日の認証, newest first. Each is asked by a thread of its own, so nobody has to wait
/// for it; what cannot be asked goes into the hold. Nothing of it is on disk but that. It ends with the sign-out.
@ApplicationScoped
class Today {

    private static final int MOST = 500;

    private final Seat seat;
    private final Terminal terminal;
    private final Outlook outlook;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SequencedMap<UUID, Slip> slips = new LinkedHashMap<>();
    private Optional<Question> draft = Optional.empty();

    Today(Seat seat, Terminal terminal, Outlook outlook, Clock clock) {
        this.seat = seat;
        this.terminal = terminal;
        this.outlook = outlook;
        this.clock = clock;
    }

    /// Begins to ask. The same form once more is the same question, unless it came to nothing.
    ///
    /// @param question with its target date
    Slip ask(Question question) {
        var slip = new Slip(question.key(), clock.instant(), question, new Fate.Waiting());
        synchronized (this) {
            var known = slips.get(slip.id());
            if (known != null && !(known.fate() instanceof Fate.Failed)) {
                return known;
            }
            put(slip);
        }
        threads.execute(() -> ask(slip));
        return slip;
    }

    private void ask(Slip slip) {
        var fate = seat.session().map(session -> attempt(session, slip)).orElseGet(() -> new Fate.Kept());
        var keeps = fate instanceof Fate.Kept || fate instanceof Fate.Failed failed && failed.mayPass();
        slip.become(keeps ? kept(slip, fate) : fate);
    }

    private Fate kept(Slip slip, Fate otherwise) {
        try {
            terminal.hold().keep(slip.held(null));
            return new Fate.Kept();
        } catch (Complaint unkept) {
            return otherwise instanceof Fate.Kept ? new Fate.Failed(unkept) : otherwise;
        }
    }

    /// Takes an answer from the record.
    ///
    /// @throws CenterProblem `NOT_FOUND` where the person sees none of that number
    Slip find(Session session, TraceNumber number) {
        var answer = session.find(number).verification();
        var slip = new Slip(UUID.randomUUID(), clock.instant(), Question.blank(), answered(answer));
        put(slip);
        return slip;
    }

    private synchronized void put(Slip slip) {
        slips.remove(slip.id());
        slips.putFirst(slip.id(), slip);
        while (slips.size() > MOST) {
            slips.pollLastEntry();
        }
    }

    synchronized Optional<Slip> slip(UUID id) {
        return Optional.ofNullable(slips.get(id));
    }

    synchronized List<Slip> slips() {
        return List.copyOf(slips.values());
    }

    /// What somebody had typed when the screen was locked.
    synchronized void keepDraft(Question typed) {
        draft = Optional.of(typed).filter(question -> !question.isEmpty());
    }

    synchronized Optional<Question> takeDraft() {
        var taken = draft;
        draft = Optional.empty();
        return taken;
    }

    /// Nobody sits here any more. What lies in the hold is shown to whoever is next.
    synchronized void clear() {
        slips.clear();
        draft = Optional.empty();
    }

    /// Of whoever sits here, locked or not.
    Optional<Session> session() {
        return seat.session();
    }

    /// Sends what waits, in its order, until the centre is away again. What was refused is not sent again in this
    /// sitting: it may be the next person's to ask.
    void sendHeld(Asker asker) {
        for (var held : terminal.hold().waiting()) {
            var slip = shown(held);
            if (slip.isKept() && !sent(asker, slip)) {
                return;
            }
        }
    }

    /// The answer lies in the hold before anybody can see it: whoever does, takes it out. The list may have been begun
    /// anew meanwhile.
    private boolean sent(Asker asker, Slip slip) {
        var fate = attempt(asker, slip);
        if (fate instanceof Fate.Failed failed && failed.mayPass()) {
            return false;
        }
        if (fate instanceof Fate.Answered answered) {
            terminal.hold().keep(slip.held(answered.sent()));
        }
        slip(slip.id()).orElse(slip).become(fate);
        return true;
    }

    /// Puts on the list what lies in the hold.
    void showHeld() {
        terminal.hold().all().forEach(this::shown);
    }

    /// Somebody looks at it as it is now. What has come to an end need not lie in the hold any longer.
    void see(Slip slip) {
        slip.see();
        try {
            if (!slip.isAsked() && !slip.isKept()) {
                terminal.hold().drop(slip.id());
            }
        } catch (Complaint _) {
            // shown once more after the next start
        }
    }

    private Slip shown(Held held) {
        var slip = placed(new Slip(held.key(), held.at(), Question.of(held.question()), new Fate.Kept()));
        if (slip.isKept() && held.answer() != null) {
            slip.become(answered(held.answer()));
        }
        return slip;
    }

    private synchronized Slip placed(Slip slip) {
        if (!slips.containsKey(slip.id())) {
            put(slip);
        }
        return slips.get(slip.id());
    }

    private Fate attempt(Asker asker, Slip slip) {
        try {
            var answer = asker.verify(slip.question().request(), slip.id()).verification();
            outlook.heard();
            return answered(answer);
        } catch (CenterUnreachable failure) {
            outlook.missed(failure.why());
            return new Fate.Failed(failure);
        } catch (CenterProblem problem) {
            outlook.refused(problem);
            if (problem.type() == ProblemType.NO_SESSION) {
                seat.ended();
            }
            return new Fate.Failed(problem);
        } catch (NoMandate problem) {
            return new Fate.Failed(problem);
        }
    }

    private Fate answered(Verification answer) {
        return new Fate.Answered(
                answer,
                terminal.statements().open(answer),
                terminal.statements().check(answer));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
