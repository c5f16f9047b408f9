package jp.hokensho.acceptance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.trial.TrialTable.Difference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trial's table and one laid beside it (R-25)")
class TrialTableTest {

    private static final String HEADER =
            "# a remark\nclinic,district,session,accesses,valid,expired,card_not_found,insurer_not_found\n";
    private static final TrialTable SOURCE = TrialTable.parse(HEADER + "甲,乙,1,5,,,,\n甲,乙,total,5,3,1,1,0\n");

    @Test
    void whatTheSourceDoesNotKnowCannotDiffer() {
        var found = TrialTable.parse(HEADER + "甲,乙,1,5,2,2,1,0\n甲,乙,total,5,3,1,1,0\n");

        assertEquals(List.of(), found.differences(SOURCE));
    }

    @Test
    void aDifferentCellAMissingRowAndOneTooManyAreNamed() {
        var found = TrialTable.parse(HEADER + "甲,乙,total,5,2,1,2,0\n甲,乙,9,1,1,0,0,0\n");

        assertEquals(
                List.of(
                        new Difference("甲", "1", "accesses", OptionalInt.empty(), OptionalInt.of(5)),
                        new Difference("甲", "total", "valid", OptionalInt.of(2), OptionalInt.of(3)),
                        new Difference("甲", "total", "card_not_found", OptionalInt.of(2), OptionalInt.of(1)),
                        new Difference("甲", "9", "accesses", OptionalInt.of(1), OptionalInt.empty())),
                found.differences(SOURCE));
    }

    @Test
    void theSheetShowsBothNumbersAndWhatTheSourceDoesNotHave() {
        var found = TrialTable.parse(HEADER + "甲,乙,1,5,2,2,1,0\n甲,乙,total,5,2,1,1,0\n");

        var sheet = new TrialSheet(found, SOURCE, new Say(System.out, Locale.JAPANESE, Clock.systemUTC())).text();

        assertTrue(
                Pattern.compile("第1回 +5=5 +\\(2\\) +\\(2\\) +\\(1\\) +\\(0\\) +0\n")
                        .matcher(sheet)
                        .find(),
                sheet);
        assertTrue(
                Pattern.compile("計 +5=5 +2≠3 +1=1 +1=1 +0=0 +1\n")
                        .matcher(sheet)
                        .find(),
                sheet);
        assertTrue(sheet.contains("  甲 total valid: 2 ≠ 3"), sheet);
    }
}
