package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// Numbers that a restore took from the record: whoever asks for one is told so, whosever it was. That the record was
/// put back, and to where, everybody can see in its checkpoints.
@Singleton
class Losses {

    private final Journal journal;

    Losses(Journal journal) {
        this.journal = journal;
    }

    /// 404, told apart from what never was. Empty where it was not lost.
    Optional<Refusal> lost(TraceNumber number) {
        return switch (journal.loss(number)) {
            case NONE -> Optional.empty();
            case POSSIBLE ->
                Optional.of(lost(
                        "復元の前に発行された可能性のある番号です。記録には残っていません",
                        "It may have been issued before the record was restored, and is not on it any more"));
            case CERTAIN ->
                Optional.of(lost(
                        "復元の前に発行された番号です。記録には残っていません",
                        "It was issued before the record was restored, and is not on it any more"));
        };
    }

    private static Refusal lost(String japanese, String english) {
        return new Refusal(ProblemType.LOST_IN_RESTORE).saying(japanese, english);
    }
}
