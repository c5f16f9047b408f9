package jp.hokensho.center.denial;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// Puts one refusal on the record, and lets those know who bring it to the insurers it concerns.
@Singleton
class Recording {

    private final Journal journal;
    private final Tagging tagging;
    private final Event<DenialRecorded> recorded;

    Recording(Journal journal, Tagging tagging, Event<DenialRecorded> recorded) {
        this.journal = journal;
        this.tagging = tagging;
        this.recorded = recorded;
    }

    String addressTag(Attempt attempt) {
        return tagging.address(attempt.circumstances().address());
    }

    /// Returns when it is durable.
    TraceNumber record(Attempt attempt, DenialReason reason) {
        var tags = tagging.of(attempt.circumstances());
        var number = journal.append(attempt.denied(reason, tags)).number();
        attempt.concerned().map(DenialRecorded::new).forEach(recorded::fire);
        return number;
    }
}
