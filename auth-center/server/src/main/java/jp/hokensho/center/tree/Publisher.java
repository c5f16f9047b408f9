package jp.hokensho.center.tree;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalDatabase;

/// Publishes the trees of all streams once a second, those of nodes that are gone and of the commands too,
/// beside the appender: on a connection of its own, and reading only what is committed.
@Singleton
class Publisher {

    private final Rounds rounds;

    Publisher(JournalDatabase database, Journal journal, Signing signing, Progress progress) {
        this.rounds = new Rounds(() -> TreeSession.open(database, journal, signing), progress);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() {
        rounds.next();
    }

    @PreDestroy
    void end() {
        rounds.end();
    }
}
