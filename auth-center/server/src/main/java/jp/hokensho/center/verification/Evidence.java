package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
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

    /// The question, the one answer it got in time, and the one that came late.
    ///
    /// @throws Refusal 404 as for the verification itself; 503 while it is not published
    ProofFile ofVerification(TraceNumber number) {
        var trail = lookups.trail(number);
        var answers = Stream.of(trail.answer(), trail.late())
                .flatMap(Optional::stream)
                .map(Trail.Said::number)
                .filter(said -> said.stream() == number.stream());
        return logs.proof(Stream.concat(Stream.of(number), answers).toList());
    }

    /// @throws Refusal 404 as for the event itself; 503 while it is not published
    ProofFile ofEvent(TraceNumber number) {
        return logs.proof(List.of(records.find(number).number()));
    }
}
