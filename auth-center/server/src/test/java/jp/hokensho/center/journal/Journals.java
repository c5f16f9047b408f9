package jp.hokensho.center.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import jp.hokensho.keys.SecretBox;

/// Journals as the tests want them.
public final class Journals {

    static final SecretBox MASTER = new SecretBox(SecretBox.newKey());
    static final JournalSettings.Limits PATIENT =
            new JournalSettings.Limits(8192, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(10));

    private Journals() {}

    public static Journal open(TestDatabase database) {
        return open(database, Clock.systemUTC());
    }

    public static Journal open(TestDatabase database, Clock clock) {
        return open(settings(database.journal(), PATIENT), clock);
    }

    static Journal open(JournalSettings settings) {
        return open(settings, Clock.systemUTC());
    }

    private static Journal open(JournalSettings settings, Clock clock) {
        var journal = new Journal(settings, clock, new SimpleMeterRegistry());
        journal.open();
        return journal;
    }

    static JournalSettings settings(JournalDatabase database, JournalSettings.Limits limits) {
        return new JournalSettings(7, database, MASTER, limits);
    }
}
