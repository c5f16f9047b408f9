package jp.hokensho.center.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Source;

/// Every question gets exactly one answer on the record: one that nobody can give any more is INTERRUPTED.
record Interruptions(Drafting drafting, WaitingRoom room, Clock clock) {

    /// Questions of a dead process. Returns when all are answered.
    void now(List<Entry> questions) {
        questions.stream().gather(Gatherers.windowFixed(Appender.MOST)).forEach(some -> {
            var drafts = some.stream().map(this::draft).filter(room::enter).toList();
            drafts.forEach(draft -> draft.outcome().join());
        });
    }

    /// A question that landed after its caller had given up. The appender calls this: it does not block.
    /// Where the room is closed or full, the next start finds the question open.
    void later(Entry question) {
        Thread.startVirtualThread(() -> room.enter(draft(question)));
    }

    private Draft draft(Entry question) {
        return drafting.draft(answer(question));
    }

    private Answered answer(Entry question) {
        long millis = Duration.between(question.at(), clock.instant()).toMillis();
        return new Answered(
                question.number(),
                Source.NONE,
                Optional.empty(),
                SignedAnswer.unsigned(new Answer.Unavailable(Answer.Unreached.INTERRUPTED)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Math.max(0, millis));
    }
}
