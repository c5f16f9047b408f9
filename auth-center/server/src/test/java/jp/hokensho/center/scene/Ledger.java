package jp.hokensho.center.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Noted;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.TraceNumber;

/// An adapter's own record of denials after docs/link.md, which outlives the adapter: what is there twice it
/// drops.
public final class Ledger implements FakeAdapter.Conduct {

    private final List<TraceNumber> numbers = new ArrayList<>();

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
    }

    /// Up to where it has them.
    public synchronized Noted noted() {
        var last = numbers.stream().collect(Collectors.toMap(TraceNumber::stream, number -> number, Ledger.later()));
        return new Noted(List.copyOf(last.values()));
    }

    private static BinaryOperator<TraceNumber> later() {
        return (one, other) -> one.position() > other.position() ? one : other;
    }

    /// In the order in which they were written.
    public synchronized List<String> numbers() {
        return numbers.stream().map(TraceNumber::toString).toList();
    }
}
