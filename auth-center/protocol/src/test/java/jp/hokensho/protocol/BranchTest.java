package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTest {

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "10", "99"})
    void twoDigitsAreABranchInAnyWidth(String digits) {
        assertEquals(digits, Branch.parse(digits).toString());
        assertEquals(Branch.parse(digits), Branch.parse(Widths.full(digits)));
        assertEquals(Branch.parse(digits), Branch.parse(Widths.mixed(digits)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "001", "1a", "-1", "0 1", "一二", "٠١"})
    void nothingElseIsTurnedIntoOne(String text) {
        Refused.as(InputError.MALFORMED, () -> Branch.parse(text));
    }

    @Test
    void aMissingBranchIsNeverZero() {
        Refused.as(InputError.MISSING, () -> Branch.parse(""));
        Refused.as(InputError.MISSING, () -> Branch.parse(null));
    }

    @Test
    void aHugeTextIsRefusedUnread() {
        Refused.as(InputError.MALFORMED, () -> Branch.parse("0".repeat(100_000)));
    }
}
