package jp.hokensho.center.verification;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.hokensho.center.journal.Answered;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalUnavailable;

/// Answers that could not be put on the record when they came. They are tried again until they are on it;
/// after a crash the journal answers their questions at its next start. Few: while the record cannot be
/// written, no question is taken.
@Singleton
class Owed {

    private final Journal journal;
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();

    Owed(Journal journal) {
        this.journal = journal;
    }

    void add(Answered answered) {
        answers.add(answered);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void settle() {
        for (var answered = answers.peek(); answered != null && settled(answered); answered = answers.peek()) {
            answers.remove(answered);
        }
    }

    /// Refused: the question has its answer already, by another hand.
    private boolean settled(Answered answered) {
        try {
            journal.append(answered);
            return true;
        } catch (EventRefused _) {
            return true;
        } catch (JournalUnavailable _) {
            return false;
        }
    }
}
