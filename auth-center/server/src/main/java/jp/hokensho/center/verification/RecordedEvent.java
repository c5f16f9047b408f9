package jp.hokensho.center.verification;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.protocol.TraceNumber;

/// An event of the journal as those may see it who look after the record: it names no patient.
///
/// @param kind name of the event, docs/events.md
/// @param header its JSON, exactly as it is hashed
/// @param chain lower-case hex
record RecordedEvent(
        TraceNumber number,
        Instant at,
        String kind,
        @JsonRawValue String header,
        String chain) {

    static RecordedEvent of(Recorded recorded) {
        return new RecordedEvent(
                recorded.number(), recorded.at(), recorded.kind(), recorded.header(), recorded.chain());
    }
}
