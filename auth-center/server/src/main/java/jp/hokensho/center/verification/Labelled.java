package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.receipt.Labels;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.TraceNumber;

/// The questions that labels stand for. A label is worth what the record still keeps of its question.
@Singleton
class Labelled {

    private final TrailRows rows;
    private final Journal journal;
    private final Labels labels;
    private final Clock clock;

    Labelled(TrailRows rows, Journal journal, Labels labels, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.labels = labels;
        this.clock = clock;
    }

    /// What was asked.
    ///
    /// @return empty where this clinic asked no such question
    /// @throws InvalidFields `ENDED` after the label's time, `ERASED` where the record keeps the trace alone
    Optional<Inquiry> asked(String clinic, TraceNumber question) {
        return rows.byNumber(clinic, question).map(this::kept);
    }

    /// The question of which a label is worth printing.
    ///
    /// @throws InvalidFields as [#asked]
    TraceNumber usable(Trail trail) {
        var _ = kept(trail);
        return trail.number();
    }

    private Inquiry kept(Trail trail) {
        if (clock.instant().isAfter(labels.end(trail.at()))) {
            throw fault(InputError.ENDED);
        }
        return journal.find(trail.number())
                .flatMap(question -> question.personal(Inquiry.class))
                .orElseThrow(() -> fault(InputError.ERASED));
    }

    static InvalidFields fault(InputError error) {
        return new InvalidFields(Map.of("again", error));
    }
}
