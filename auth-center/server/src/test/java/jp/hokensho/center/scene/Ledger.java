package jp.hokensho.center.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Noted;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// An adapter's own record of denials and attempts after docs/link.md, which outlives the adapter: what is there
/// twice it drops.
public final class Ledger implements FakeAdapter.Conduct {

    private final List<TraceNumber> numbers = new ArrayList<>();
    private final List<WithheldAttempt> attempts = new ArrayList<>();

    @Override
    public void hear(FakeAdapter me, long correlation, Ask ask) {}

    @Override
    public void hear(FakeAdapter me, Notify notify) {
        write(notify);
        me.say(0, noted());
    }

    public synchronized void write(Notify notify) {
        notify.denials().stream()
                .map(denial -> denial.traceNumber())
                .filter(number -> !numbers.contains(number))
                .forEach(numbers::add);
        notify.attempts().stream()
                .filter(attempt -> !attempts.contains(attempt))
                .forEach(attempts::add);
    }

    /// Up to where it has them.
    public synchronized Noted noted() {
        return new Noted(last(numbers.stream()), last(attempts.stream().map(WithheldAttempt::traceNumber)));
    }

    private static List<TraceNumber> last(Stream<TraceNumber> had) {
        return List.copyOf(had.collect(Collectors.toMap(TraceNumber::stream, number -> number, later()))
                .values());
    }

    private static BinaryOperator<TraceNumber> later() {
        return (one, other) -> one.position() > other.position() ? one : other;
    }

    public synchronized List<WithheldAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /// Denials, in the order in which they were written.
    public synchronized List<String> numbers() {
        return numbers.stream().map(TraceNumber::toString).toList();
    }
}
