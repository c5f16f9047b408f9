package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.Details.Insured;
import jp.hokensho.protocol.Details.Office;
import jp.hokensho.protocol.LinkMessage.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-08: what an insurer vouches for is computed from its answer")
class StatementTest {

    private static final LocalDate FROM = LocalDate.of(2020, 4, 1);
    private static final LocalDate BORN = LocalDate.of(1980, 1, 2);

    @Test
    void theDetailsAreHashedText() {
        var same = details("架空商事", "東京都", null);

        assertEquals(hash(same), hash(details("架空商事", "東京都", null)));
        assertTrue(hash(same).orElseThrow().matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void whatMovesFromOneTextToTheNextIsAnother() {
        assertNotEquals(hash(details("架空商事", "東京都", null)), hash(details("架空商事東京都", "", null)));
    }

    @Test
    void noBranchIsNotTheBranchOfNoDigits() {
        assertNotEquals(hash(details("", "", null)), hash(details("", "", Branch.parse("00"))));
    }

    @Test
    void anAnswerThatNamesNobodyHasNoHash() {
        var said = Statement.of("1310000001", told(new Answer.NotYetValid(FROM)));

        assertEquals(Optional.empty(), said.detailsHash());
        assertEquals(
                List.of("num", "clinic", "insurer", "outcome", "from", "asof"),
                List.copyOf(said.claims().keySet()));
    }

    private static Optional<String> hash(Details details) {
        return Statement.of("1310000001", told(new Answer.Valid(FROM, null, details)))
                .detailsHash();
    }

    private static Told told(Answer answer) {
        return Told.unsigned(Samples.NUMBER, Samples.INSURER, answer, Samples.AT);
    }

    private static Details details(String name, String address, Branch branch) {
        var insured = new Insured("架空 太郎", "カクウ タロウ", Sex.MALE, BORN, 46, branch);
        return new Details(new Office(name, address), insured, List.of(), Samples.AT);
    }
}
