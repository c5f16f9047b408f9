package jp.hokensho.terminal.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.terminal.center.Asker;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.GivenMandate;
import jp.hokensho.terminal.center.Mandate;
import jp.hokensho.terminal.center.MandateFile;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.text.Complaint;

/// The mandate under which the receipt computer asks, by its folder or by the local interface: one of kind
/// `FOLDER`, in a file that is looked at whenever it is needed, so that a new one holds at once. Whether it holds, the
/// centre says. A mandate that it did not take is not shown to it again for a while: each time is on the record as a
/// refusal. May be used by several threads.
public final class Commission implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Optional<Path> file;
    private final Function<Locale, Center> centers;
    private final Clock clock;
    private final Map<Locale, Center> open = new HashMap<>();
    private Optional<Refused> refused = Optional.empty();

    /// @param file empty where none was given
    /// @param centers the centre that words its refusals in that language
    public Commission(Optional<Path> file, Function<Locale, Center> centers, Clock clock) {
        this.file = file;
        this.centers = centers;
        this.clock = clock;
    }

    /// Work under the mandate.
    ///
    /// @throws Complaint where there is none
    /// @throws NoMandate where the centre did not take it
    public <T> T work(Locale locale, Function<Asker, T> work) {
        var mandate = mandate();
        refusal(mandate).ifPresent(known -> {
            throw known;
        });
        try {
            return work.apply(center(locale).under(mandate));
        } catch (NoMandate refusal) {
            remember(mandate, refusal);
            throw refusal;
        }
    }

    /// Why nothing can be asked; empty as far as is known.
    public Optional<Complaint> trouble() {
        try {
            var mandate = mandate();
            return refusal(mandate).map(known -> new Complaint(known.words())).or(() -> ended(mandate));
        } catch (Complaint none) {
            return Optional.of(none);
        }
    }

    private Optional<Complaint> ended(GivenMandate mandate) {
        return clock.instant().isBefore(mandate.until())
                ? Optional.empty()
                : Optional.of(new Complaint("mandate.ended"));
    }

    private GivenMandate mandate() {
        var given = MandateFile.read(file.orElseThrow(() -> new Complaint("mandate.not_given")));
        if (given.kind() != Mandate.Kind.FOLDER) {
            throw new Complaint("mandate.other_kind", file.get().toString());
        }
        return given;
    }

    private synchronized Optional<NoMandate> refusal(GivenMandate mandate) {
        return refused.filter(known -> known.token().equals(mandate.token()))
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Refused::refusal);
    }

    /// One that has not begun is good from its beginning.
    private synchronized void remember(GivenMandate mandate, NoMandate refusal) {
        var now = clock.instant();
        var again = now.plus(AGAIN);
        var until = mandate.from().isAfter(now) && mandate.from().isBefore(again) ? mandate.from() : again;
        refused = Optional.of(new Refused(mandate.token(), until, refusal));
    }

    private synchronized Center center(Locale locale) {
        return open.computeIfAbsent(locale, centers);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Center::close);
        open.clear();
    }

    private record Refused(String token, Instant until, NoMandate refusal) {

        @Override
        public String toString() {
            return "Refused[****]";
        }
    }
}
