package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.LabelPrinted;
import jp.hokensho.protocol.TraceNumber;

/// Labels that are printed, each time on the record before it is done.
@Singleton
class Printings {

    private final Gate gate;
    private final LabelRows rows;
    private final Journal journal;

    Printings(Gate gate, LabelRows rows, Journal journal) {
        this.gate = gate;
        this.rows = rows;
        this.journal = journal;
    }

    /// @param question of the caller's own clinic
    Printing note(TraceNumber question, LabelOrder order) {
        var caller = gate.caller();
        var earlier = rows.printings(caller.tenant(), question);
        var entry = journal.append(new LabelPrinted(
                question,
                caller.tenant(),
                caller.person(),
                caller.device(),
                caller.session(),
                order.format(),
                order.copies(),
                earlier));
        return new Printing(entry.number(), earlier);
    }

    /// @param record its number on the record
    /// @param earlier how often the same label was printed before
    record Printing(TraceNumber record, long earlier) {}
}
