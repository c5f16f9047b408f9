package jp.hokensho.terminal.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.oqs.BadRequest;
import jp.hokensho.terminal.text.Complaint;

/// Watches the folder of the receipt computer by looking at it again and again: shares of a network announce
/// nothing. Questions are taken in the order in which they were written, a few at a time. What cannot be asked now
/// stays where it is; why is told by [#trouble()] and, when it changes, in a line of the log.
public final class ReceiptFolder implements AutoCloseable {

    /// Questions under way at once: the desk goes before.
    private static final int AT_ONCE = 4;
    /// The centre is away.
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /// One file has to wait; others do not.
    private static final Duration LATER = Duration.ofSeconds(30);
    /// A file is read when it did not change over so many looks.
    private static final int CALM_LOOKS = 2;
    /// A file that ends too early is not being written any more.
    private static final int COMPLETE_LOOKS = 20;

    private final Terms terms;
    private final FileClerk clerk;
    private final Commission commission;
    private final Clock clock;
    private final Sightings sightings;
    private final ExecutorService askers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private Optional<Tray> tray = Optional.empty();
    private Instant erasedAt = Instant.EPOCH;
    private volatile Instant pausedUntil = Instant.EPOCH;
    /// Why this round of questions was broken off.
    private volatile Optional<Complaint> hindrance = Optional.empty();
    private volatile State state = new State(0, Optional.empty());

    /// @param terms how it is watched
    public ReceiptFolder(Terms terms, Means means, Clock clock) {
        this.terms = terms;
        this.commission = means.commission();
        this.clerk = new FileClerk(means, clock);
        this.clock = clock;
        this.sightings = new Sightings(terms.look().multipliedBy(CALM_LOOKS), clock);
    }

    public void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, terms.look().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What keeps it from being answered; empty while it is.
    public Optional<Trouble> trouble() {
        var now = state;
        return now.why().map(why -> new Trouble(now.waiting(), why));
    }

    void look() {
        try {
            if (tray.isEmpty()) {
                tray = Optional.of(Tray.open(terms.root()));
            }
            look(tray.get());
        } catch (Complaint complaint) {
            become(new State(0, Optional.of(complaint)));
        } catch (IOException | RuntimeException _) {
            leave();
            become(new State(
                    0, Optional.of(new Complaint("folder.unusable", terms.root().toString()))));
        }
    }

    private void look(Tray open) throws IOException {
        open.settle();
        var now = clock.instant();
        if (now.isAfter(erasedAt.plus(Duration.ofHours(1)))) {
            open.erase(now.minus(terms.keeping()));
            erasedAt = now;
        }
        var calm = sightings.calm(open.arrived());
        if (!now.isBefore(pausedUntil)) {
            hindrance = Optional.empty();
            answer(open, calm);
            become(new State(open.arrived().size(), hindrance.or(commission::trouble)));
        }
    }

    private void answer(Tray open, List<Arrived> files) {
        try {
            askers.invokeAll(files.stream()
                    .<Callable<Boolean>>map(file -> () -> answer(open, file))
                    .toList());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Never fails: what goes wrong with one file is that one's.
    private boolean answer(Tray open, Arrived file) {
        if (hindrance.isPresent()) {
            return false;
        }
        try {
            var complete = sightings.isUnchanged(file, terms.look().multipliedBy(COMPLETE_LOOKS));
            clerk.answer(open, file, complete)
                    .ifPresent(code -> terms.log().accept(new Complaint("folder.refused", code)));
            return true;
        } catch (BadRequest | NoSuchFileException _) {
            // still being written, or taken back
        } catch (NoMandate refusal) {
            hindrance = Optional.of(new Complaint(refusal.words()));
        } catch (Complaint complaint) {
            hindrance = Optional.of(complaint);
        } catch (IOException | RuntimeException failure) {
            away(failure).ifPresentOrElse(this::rest, () -> putOff(file, failure));
        }
        return false;
    }

    /// Why no other question can be asked either; empty where only this one cannot.
    private Optional<Complaint> away(Exception failure) {
        return switch (failure) {
            case IOException _ ->
                Optional.of(new Complaint("folder.unusable", terms.root().toString()));
            case CenterUnreachable unreachable
            when unreachable.why() != CenterUnreachable.Why.NOT_UNDERSTOOD ->
                Optional.of(new Complaint("center." + unreachable.why().name().toLowerCase(Locale.ROOT)));
            case CenterProblem problem when problem.mayPass() -> Optional.of(new Complaint("center.no_reply"));
            case CenterProblem problem when problem.refusesDevice() -> Optional.of(new Complaint("device.refused"));
            default -> Optional.empty();
        };
    }

    private void rest(Complaint why) {
        pausedUntil = clock.instant().plus(PAUSE);
        hindrance = Optional.of(why);
    }

    private void putOff(Arrived file, Exception failure) {
        terms.log().accept(new Complaint("failed", failure.getClass().getSimpleName()));
        sightings.postpone(file, LATER);
    }

    private void become(State next) {
        var before = state;
        state = next;
        var changed = !next.key().equals(before.key());
        if (changed) {
            terms.log()
                    .accept(next.why()
                            .orElseGet(() ->
                                    new Complaint("folder.works", terms.root().toString())));
        }
    }

    private void leave() {
        try {
            for (var open : tray.stream().toList()) {
                open.close();
            }
        } catch (IOException _) {
            // gone with the folder
        }
        tray = Optional.empty();
    }

    @Override
    public void close() {
        looks.shutdownNow();
        askers.shutdownNow();
        leave();
    }

    /// @param root where `req` and `res` lie
    /// @param look between one look and the next
    /// @param keeping of questions that were answered
    /// @param log hears what happens, never about whom
    public record Terms(Path root, Duration look, Duration keeping, Consumer<Complaint> log) {}

    /// @param waiting questions that wait
    /// @param why they do, or would
    public record Trouble(int waiting, Complaint why) {}

    private record State(int waiting, Optional<Complaint> why) {

        String key() {
            return why.map(Throwable::getMessage).orElse("");
        }
    }
}
