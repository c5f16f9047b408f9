package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tree.Logs;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.ProofFile;

/// Proofs that entries stand in the published record, for whoever may see the entries.
@Singleton
class Evidence {

    private final Lookups lookups;
    private final Records records;
    private final Logs logs;

    Evidence(Lookups lookups, Records records, Logs logs) {
        this.lookups = lookups;
        this.records = records;
        this.logs = logs;
    }

    /// The question, and the one answer it got in time.
    ///
    /// @throws Refusal 404 as for the verification itself; 503 while it is not published
    ProofFile ofVerification(TraceNumber number) {
        var trail = lookups.trail(number);
        var answer = trail.answer().map(Trail.Said::number).filter(said -> said.stream() == number.stream()).stream();
        return logs.proof(Stream.concat(Stream.of(number), answer).toList());
    }

    /// @throws Refusal 404 as for the event itself; 503 while it is not published
    ProofFile ofEvent(TraceNumber number) {
        return logs.proof(List.of(records.find(number).number()));
    }
}
