package jp.hokensho.center.verification;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import jp.hokensho.center.journal.Erasure;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.protocol.TraceNumber;

/// An event of the journal as those may see it who look after the record: it names no patient.
///
/// @param kind name of the event, docs/events.md
/// @param header its JSON, exactly as it is hashed
/// @param chain lower-case hex
/// @param erased null unless it named somebody once and that was erased
record RecordedEvent(
        TraceNumber number,
        Instant at,
        String kind,
        @JsonRawValue String header,
        String chain,
        Erased erased) {

    static RecordedEvent of(Recorded recorded, Locale locale) {
        return new RecordedEvent(
                recorded.number(),
                recorded.at(),
                recorded.kind(),
                recorded.header(),
                recorded.chain(),
                recorded.erased().map(erasure -> Erased.of(erasure, locale)).orElse(null));
    }

    /// @param days the rule: for how long it was kept
    /// @param record number of the event that says so
    /// @param message the same in the language asked for
    record Erased(Instant at, long days, TraceNumber record, String message) {

        static Erased of(Erasure erasure, Locale locale) {
            return new Erased(erasure.at(), erasure.days(), erasure.record(), erasure.message(locale));
        }
    }
}
