package jp.hokensho.center.comparison;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import jp.hokensho.center.scene.Answers;
import jp.hokensho.center.scene.FakeAdapter;
import jp.hokensho.center.scene.FakeAdapter.Conduct;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Tallies;
import jp.hokensho.protocol.DayEntry;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Show;
import jp.hokensho.protocol.LinkMessage.Shown;
import jp.hokensho.protocol.LinkMessage.Tally;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// An adapter's record of yesterday, written after docs/link.md. What it answers, it claims to have looked up almost a
/// day ago: so the day is over when it is compared.
final class KeptRecord implements Conduct {

    private static final int PAGE = 2;

    private final Map<TraceNumber, DayEntry> entries = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(TraceNumber::stream).thenComparingLong(TraceNumber::position));
    private final Instant asOf = Instant.now(Clock.systemUTC())
            .minus(Duration.ofHours(24))
            .plusSeconds(60)
            .truncatedTo(ChronoUnit.MICROS);
    private volatile Duration delay = Duration.ZERO;

    /// It takes so long from now on.
    void takes(Duration time) {
        delay = time;
    }

    @Override
    public void hear(FakeAdapter me, long correlation, Ask ask) {
        var answer = Answers.of(Outcome.VALID);
        entries.put(
                ask.number(),
                new DayEntry(ask.number(), ask.asker().clinic(), ask.targetDate(), answer.outcome(), asOf));
        Thread.startVirtualThread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(delay.toMillis());
                me.say(correlation, Told.unsigned(ask.number(), ask.insurer(), answer, asOf));
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        });
    }

    @Override
    public void hear(FakeAdapter me, Show show) {
        var rest = entries.values().stream()
                .filter(entry -> show.after() == null
                        || entry.number().position() > show.after().position())
                .map(entry -> new Shown.Entry(entry.number(), entry.mark()))
                .toList();
        var page = rest.subList(0, Math.min(PAGE, rest.size()));
        me.say(0, new Shown(show.day(), show.slot(), show.after(), page, rest.size() > PAGE));
    }

    /// As if a backup had been brought back.
    void lose(TraceNumber number) {
        entries.remove(number);
    }

    /// As if somebody had changed it, or made it up.
    void write(TraceNumber number, Outcome outcome) {
        entries.put(number, new DayEntry(number, "1310000001", LocalDate.of(2026, 11, 20), outcome, asOf));
    }

    LocalDate day() {
        return LocalDate.ofInstant(asOf, ZoneId.of("Asia/Tokyo"));
    }

    Tally tally(InsurerNumber insurer, UUID device, OwnKey key) {
        var tally = tally(insurer, device);
        return new Tally(day(), tally.slots(), Tallies.sign(tally.claims("adapter", Optional.empty()), key));
    }

    DayTally tally(InsurerNumber insurer, UUID device) {
        var counting = new DayTally.Counting();
        List.copyOf(entries.values()).forEach(counting::add);
        return counting.of(insurer, device, day());
    }
}
