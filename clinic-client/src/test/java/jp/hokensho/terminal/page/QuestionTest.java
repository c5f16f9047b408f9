package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void aPageThatIsLoadedAgainAsksTheSameQuestion() {
        assertEquals(question("f", "1").key(), question("f", "1").key());
    }

    @Test
    void anotherFormOrAnotherCardIsAnotherQuestion() {
        assertNotEquals(question("f", "1").key(), question("f", "2").key());
        assertNotEquals(question("f", "1").key(), question("g", "1").key());
    }

    @Test
    void aQuestionNamesNobody() {
        assertFalse(question("f", "0123456").toString().contains("0123456"));
    }

    private static Question question(String form, String number) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("form", form);
        sent.putSingle("number", number);
        return Question.of(sent);
    }
}
