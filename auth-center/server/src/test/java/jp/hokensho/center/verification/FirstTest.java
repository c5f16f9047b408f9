package jp.hokensho.center.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who waits for an equal attempt hears what became of it (architecture §3).
class FirstTest {

    private final First first = new First(new byte[32]);

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anErrorOfTheFirstEndsTheWaitOfTheOthers() {
        var error = new StackOverflowError("made up");

        var told = assertThrows(
                StackOverflowError.class,
                () -> first.give(() -> {
                    throw error;
                }));

        assertEquals(error, told);
        assertEquals(
                error, assertThrows(CompletionException.class, first::await).getCause());
    }

    @Test
    void aRefusalOfTheFirstIsTheRefusalOfTheOthers() {
        var refusal = new IllegalStateException("made up");

        assertThrows(
                IllegalStateException.class,
                () -> first.give(() -> {
                    throw refusal;
                }));

        assertEquals(refusal, assertThrows(IllegalStateException.class, first::await));
    }
}
