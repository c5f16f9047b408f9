package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Journal journal = Journals.open(database);

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    @DisplayName(
            "what was appended is found by its number, and what it says of a person is opened on demand (R-02, R-20)")
    void whatWasAppendedIsFoundByItsNumber() {
        var asked = journal.append(Events.asked());

        var found = journal.find(asked.number()).orElseThrow();

        assertEquals(TraceNumber.of(7, 1), asked.number());
        assertEquals("Asked", found.kind());
        assertEquals(asked.at(), found.at());
        assertTrue(found.header().contains("\"insurer\":\"06990014\""));
        assertEquals(
                Events.SYMBOL,
                found.personal(Inquiry.class).orElseThrow().card().symbol());
    }

    @Test
    void anAnswerIsReadBackAsItWasGiven() {
        var event = Events.answered(journal.append(Events.asked()).number());

        var answered = journal.append(event);

        var found = journal.find(answered.number()).orElseThrow();
        assertEquals(event.said(), found.said().orElseThrow());
        assertEquals(event.statementHash(), found.statementHash());
    }

    @Test
    void aNumberThatWasNeverGivenIsNotFound() {
        journal.append(Events.asked());

        var found = journal.find(TraceNumber.of(7, 2));

        assertFalse(found.isPresent());
    }
}
