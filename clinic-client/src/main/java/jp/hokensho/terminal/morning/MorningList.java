package jp.hokensho.terminal.morning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.batch.Table;
import jp.hokensho.terminal.center.Batches;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.center.GivenMandate;
import jp.hokensho.terminal.center.Mandate;
import jp.hokensho.terminal.center.MandateFile;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// Tomorrow's appointments: from the set hour on they are given to the centre as one batch of the day, under a
/// mandate for it, decision 194. An hour that passed while the program did not run is made up for until
/// midnight. A day's batch has a key of its own, so that the centre takes it once, whatever this program forgot.
public final class MorningList {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /// A file that changed within it may not be whole yet.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Order order;
    private final RunFile file;
    private final Clock clock;
    private Optional<Refused> refused = Optional.empty();

    /// @param file where the last run is noted
    public MorningList(Order order, Path file, Clock clock) {
        this.order = order;
        this.file = new RunFile(file);
        this.clock = clock;
    }

    /// @param list a batch file: rows without a target date are about tomorrow
    /// @param at in Asia/Tokyo
    /// @param mandate of kind MORNING_LIST
    public record Order(Path list, LocalTime at, Path mandate) {}

    /// What has been refused is not asked again that day.
    private record Refused(UUID mandate, LocalDate day) {}

    public Optional<Run> last() {
        return file.last();
    }

    /// Somebody was told.
    public void see() {
        file.last().ifPresent(run -> file.keep(run.looked()));
    }

    /// Does what is due now. For one thread.
    ///
    /// @param door to the centre, closed afterwards
    /// @throws Complaint where what was done cannot be noted
    public void look(Supplier<Center> door) {
        var now = clock.instant().atZone(TOKYO);
        var today = now.toLocalDate();
        var last = file.last();
        if (last.filter(run -> run.isOf(today) && run.wasGiven()).isPresent()) {
            follow(last.get(), door);
        } else if (!now.toLocalTime().isBefore(order.at())) {
            attempt(today, door).ifPresent(file::keep);
        } else {
            last.filter(run -> run.wasGiven() && run.isOf(today.minusDays(1))).ifPresent(run -> follow(run, door));
        }
    }

    private void follow(Run run, Supplier<Center> door) {
        if (!run.batch().over()) {
            try {
                ask(run.day(), door, batches -> batches.find(run.batch().id()))
                        .map(run::now)
                        .ifPresent(file::keep);
            } catch (CenterProblem | CenterUnreachable | NoMandate _) {
                // told as it was
            }
        }
    }

    /// @return empty where it would be what was tried before
    private Optional<Run> attempt(LocalDate today, Supplier<Center> door) {
        try {
            var table = table(today);
            return ask(today, door, batches -> given(batches, table, today))
                    .map(batch ->
                            Run.given(today, clock.instant(), table.defects().size(), batch));
        } catch (Complaint complaint) {
            return Optional.of(failed(today, complaint::in));
        } catch (NoMandate refusal) {
            return Optional.of(failed(today, say -> say.of(refusal.words())));
        } catch (CenterProblem problem) {
            return Optional.of(failed(today, say -> problem.type().title(say.locale())));
        } catch (CenterUnreachable failure) {
            var key = "trouble.why." + failure.why().name().toLowerCase(Locale.ROOT);
            return Optional.of(failed(today, say -> say.of(key)));
        }
    }

    /// @return empty where this mandate was refused today already
    private <T> Optional<T> ask(LocalDate day, Supplier<Center> door, Function<Batches, T> question) {
        var mandate = mandate();
        var asking = new Refused(mandate.id(), day);
        if (refused.equals(Optional.of(asking))) {
            return Optional.empty();
        }
        try (var center = door.get()) {
            return Optional.of(question.apply(new Batches(center.under(mandate))));
        } catch (NoMandate refusal) {
            refused = Optional.of(asking);
            throw refusal;
        } catch (CenterProblem problem) {
            refused = problem.mayPass() ? Optional.empty() : Optional.of(asking);
            throw problem;
        }
    }

    private GivenMandate mandate() {
        var mandate = MandateFile.read(order.mandate());
        if (mandate.kind() != Mandate.Kind.MORNING_LIST) {
            throw new Complaint("morning.other_kind", order.mandate().toString());
        }
        return mandate;
    }

    /// A file that changed after it was given is not given again: what was given counts.
    private static GivenBatch given(Batches batches, Table table, LocalDate today) {
        try {
            var key = UUID.nameUUIDFromBytes(("morning list of " + today).getBytes(UTF_8));
            return batches.give(table.askable(), key);
        } catch (CenterProblem problem) {
            if (problem.type() != ProblemType.IDEMPOTENCY_KEY_REUSED) {
                throw problem;
            }
            return batches.list().stream().findFirst().orElseThrow(() -> problem);
        }
    }

    /// @throws Complaint where it cannot be read, has no rows, or is the list that was given before
    private Table table(LocalDate today) {
        var path = order.list().toString();
        try {
            var changed = Files.getLastModifiedTime(order.list()).toInstant();
            if (changed.isAfter(clock.instant().minus(SETTLED))) {
                throw new Complaint("morning.being_written", path);
            }
            if (given().filter(before -> !changed.isAfter(before)).isPresent()) {
                throw new Complaint("morning.unchanged", path);
            }
            return Table.of(Files.readAllBytes(order.list()), Say.in(Locale.JAPANESE), today)
                    .about(today.plusDays(1));
        } catch (IOException _) {
            throw new Complaint("file.cannot_read", path);
        }
    }

    private Run failed(LocalDate today, Function<Say, String> words) {
        var why = Map.of(
                "ja", words.apply(Say.in(Locale.JAPANESE)),
                "en", words.apply(Say.in(Locale.ENGLISH)));
        var same = file.last().filter(run -> run.isOf(today) && run.why().equals(why));
        return same.orElseGet(() -> new Run(today, given().orElse(null), 0, null, why, false));
    }

    /// When the last list was.
    private Optional<Instant> given() {
        return file.last().map(Run::given);
    }
}
