package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalOpeningTest {

    private static final JournalSettings.Limits HASTY =
            new JournalSettings.Limits(8192, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(300));

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    @DisplayName("a restart goes on where the stream ended, and the chain with it (R-22)")
    void aRestartGoesOn() {
        try (var first = Journals.open(database)) {
            first.append(Events.asked());
        }
        try (var second = Journals.open(database)) {
            // 2 is the answer INTERRUPTED
            assertEquals(TraceNumber.of(7, 3), second.append(Events.asked()).number());
            assertEquals(new Integrity.Intact(3), second.audit());
        }
    }

    @Test
    @DisplayName("questions that a dead node left open are answered INTERRUPTED before anything else (R-20)")
    void openQuestionsAreAnsweredFirst() {
        try (var died = Journals.open(database)) {
            IntStream.range(0, 600).forEach(_ -> died.submit(Events.asked()));
            var answered = died.append(Events.asked()).number();
            died.append(Events.answered(answered));
        }

        try (var next = Journals.open(database)) {
            assertEquals(
                    600,
                    database.count(
                            "select count(*) from verification_row where outcome = 'INSURER_UNAVAILABLE' and source = 'NONE'"));
            assertEquals(
                    600,
                    database.count("select count(*) from journal where position > 602"
                            + " and convert_from(header, 'UTF8')::jsonb ->> 'why' = 'INTERRUPTED'"));
            assertEquals(TraceNumber.of(7, 1203), next.append(Events.asked()).number());
            assertEquals(new Integrity.Intact(1203), next.audit());
        }
    }

    @Test
    void aStartLooksOnlyFromTheLowestOpenQuestion() {
        try (var journal = Journals.open(database)) {
            var answered = journal.append(Events.asked()).number();
            var open = journal.append(Events.asked()).number();
            journal.append(Events.answered(answered));
            journal.append(Events.asked());

            assertEquals(open.position(), database.count("select open_from from stream_head"));
        }
    }

    @Test
    void twoProcessesCannotWriteOneStream() {
        try (var _ = Journals.open(database)) {
            var second = Journals.settings(database.journal(), HASTY);

            var refusal = assertThrows(UnsafeDatabase.class, () -> Journals.open(second));

            assertTrue(refusal.getMessage().contains("hokensho.stream"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    @DisplayName("nothing starts on a database that would lose what it acknowledged; the setting is named (R-20)")
    void nothingStartsOnAForgetfulDatabase(String value) {
        database.execute("alter role center_appender set synchronous_commit = " + value);
        try {
            var refusal = assertThrows(UnsafeDatabase.class, () -> Journals.open(database));

            assertTrue(refusal.getMessage().contains("synchronous_commit = " + value));
        } finally {
            database.execute("alter role center_appender reset synchronous_commit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void nothingStartsWithoutASafeWayToTheDisk(String setting) {
        assumeCanBeChanged(setting);
        alterSystem("set " + setting + " = off", setting, "off");
        try {
            var refusal = assertThrows(UnsafeDatabase.class, () -> Journals.open(database));

            assertTrue(refusal.getMessage().contains(setting + " = off"));
        } finally {
            alterSystem("reset " + setting, setting, "on");
        }
    }

    @ParameterizedTest
    @CsvSource({"fsync, off", "full_page_writes, off", "synchronous_commit, off", "synchronous_commit, local"})
    void eachSettingMustBeOn(String setting, String value) {
        var refusal = assertThrows(UnsafeDatabase.class, () -> Durability.require(setting, value));

        assertTrue(refusal.getMessage().contains(setting + " = " + value));
    }

    /// A running journal notices too.
    @Test
    void aDatabaseThatBecomesForgetfulStopsTheJournal() {
        assumeCanBeChanged("full_page_writes");
        try (var journal = Journals.open(database)) {
            alterSystem("set full_page_writes = off", "full_page_writes", "off");
            try {
                Eventually.isTrue(Duration.ofSeconds(20), () -> journal.state() == JournalState.RECOVERING);
            } finally {
                alterSystem("reset full_page_writes", "full_page_writes", "on");
            }

            assertEquals(TraceNumber.of(7, 1), journal.append(Events.asked()).number());
        }
    }

    @Test
    void aStreamThatDoesNotEndWhereItsHeadSaysIsNotGoneOnWith() {
        try (var journal = Journals.open(database)) {
            journal.append(Events.asked());
            journal.append(Events.asked());
        }
        database.tamper("delete from journal where position = 2");

        var refusal = assertThrows(UnsafeDatabase.class, () -> Journals.open(database));

        assertTrue(refusal.getMessage().contains("audit"));
    }

    /// The embedded server has them on its command line: nobody can switch them off.
    private void assumeCanBeChanged(String setting) {
        assumeTrue(
                database.count("select count(*) from pg_settings where source = 'command line' and name = '" + setting
                                + "'")
                        == 0,
                setting + " of this server cannot be changed");
    }

    private void alterSystem(String change, String setting, String value) {
        database.execute("alter system " + change);
        database.execute("select pg_reload_conf()");
        Eventually.isTrue(
                Duration.ofSeconds(20),
                () -> database.count("select count(*) from pg_settings where name = '" + setting + "' and setting = '"
                                + value + "'")
                        == 1);
    }
}
