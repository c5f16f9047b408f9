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
    private final Event<DenialRecorded> recorded;

    Recording(Journal journal, Event<DenialRecorded> recorded) {
        this.journal = journal;
        this.recorded = recorded;
    }

    /// Returns when it is durable.
    TraceNumber record(Attempt attempt, DenialReason reason) {
        var number = journal.append(attempt.denied(reason)).number();
        attempt.concerned().map(DenialRecorded::new).forEach(recorded::fire);
        return number;
    }
}
