package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// Says with which code a text is refused.
final class Refused {

    private Refused() {}

    static void as(InputError expected, Executable reading) {
        assertEquals(expected, assertThrows(InvalidInput.class, reading).error());
    }
}
