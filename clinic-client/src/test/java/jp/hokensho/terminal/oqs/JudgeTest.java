package jp.hokensho.terminal.oqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Seal;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R-03, R-53: our outcomes in the national system's codes")
class JudgeTest {

    private static final Judge JUDGE = new Judge(Say.in(Locale.JAPANESE));

    @ParameterizedTest
    @EnumSource
    void eachOutcomeHasItsCode(Outcome outcome) {
        var expected =
                switch (outcome) {
                    case VALID -> Optional.of(Validity.VALID);
                    case EXPIRED, NOT_YET_VALID -> Optional.of(Validity.INVALID);
                    case CARD_NOT_FOUND -> Optional.of(Validity.NONE);
                    case AMBIGUOUS -> Optional.of(Validity.SEVERAL);
                    case INSURER_NOT_FOUND, WITHHELD, INSURER_UNAVAILABLE -> Optional.<Validity>empty();
                };

        var finding = finding(card(null, null), outcome);

        assertEquals(expected, finding.validity());
        assertEquals(outcome.name(), finding.code());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-02, R-08: each says its number, and what is not valid whom to call; none that nobody is insured")
    void eachSaysItsNumberAndWhomToCall(Outcome outcome) {
        var message = finding(card(null, null), outcome).message();

        assertTrue(message.startsWith("認証番号 00000000000000000703 " + outcome.message(Locale.JAPANESE)), message);
        assertTrue(outcome == Outcome.VALID || message.contains("電話"), message);
        assertFalse(message.matches("(?s).*(無保険|未加入|無資格|該当資格なし).*"), message);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSURER_UNAVAILABLE", "WITHHELD", "INSURER_NOT_FOUND"})
    @DisplayName("R-03: what is not known is never 該当資格なし")
    void whatIsNotKnownIsNever4(Outcome outcome) {
        var finding = finding(card("19600910", "02"), outcome);

        assertTrue(finding.validity().isEmpty());
        assertFalse(finding.isNormal());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("R-08: an answer that the insurer did not sign is not believed")
    void aWrongSignatureIsNotBelieved(Outcome outcome) {
        var opened = new Opened(Answers.verification(outcome), Seal.NOT_DUE);

        var finding = JUDGE.finding(card(null, null), opened, Vouched.WRONG);

        assertTrue(finding.validity().isEmpty());
        assertEquals("STATEMENT_WRONG", finding.code());
        assertFalse(finding.message().contains("有効な保険資格です"), finding.message());
    }

    @Test
    void theInsuredPersonIsNamed() {
        var person = person(finding(card("19550505", null), Outcome.VALID));

        assertEquals("上野 太郎", person.name());
        assertEquals("1", person.family());
    }

    @Test
    void aBlankBranchOrBirthDateIsNone() {
        assertEquals("上野 太郎", person(finding(card("", " "), Outcome.VALID)).name());
    }

    @Test
    void aDependentWhoIsAskedByBirthDateIsNamedWithTheOwnEnd() {
        var finding = finding(card("昭和35年9月10日", null), Outcome.VALID);

        assertEquals("上野 一子", person(finding).name());
        assertEquals("2", person(finding).family());
        assertEquals("上野 太郎", person(finding).insured());
        assertEquals(null, finding.cover().orElseThrow().from());
    }

    @Test
    @DisplayName("a family is covered, and the dependent who is asked about is not any more: 無効, not 有効")
    void aDependentWhoseCoverEndedIsNotValid() {
        var opened = changed(dependent -> ended(dependent, LocalDate.of(2005, 3, 31)));

        var finding = JUDGE.finding(card("19600910", null), opened, Vouched.NOT_DUE);

        assertEquals(Optional.of(Validity.INVALID), finding.validity());
        assertEquals("DEPENDENT_ENDED", finding.code());
        assertFalse(finding.message().contains("有効な保険資格です"), finding.message());
    }

    @Test
    void aDependentWhoIsCoveredToTheEndOfTheDayIsValid() {
        var opened = changed(dependent -> ended(dependent, LocalDate.of(2005, 7, 8)));

        assertEquals(
                Optional.of(Validity.VALID),
                JUDGE.finding(card("19600910", null), opened, Vouched.NOT_DUE).validity());
    }

    @Test
    void twinsAreSeveral() {
        var opened = changed(dependent -> born(dependent, LocalDate.of(1960, 9, 10)));

        var finding = JUDGE.finding(card("19600910", null), opened, Vouched.NOT_DUE);

        assertEquals(Optional.of(Validity.SEVERAL), finding.validity());
        assertTrue(finding.message().contains("枝番"), finding.message());
    }

    @Test
    @DisplayName("R-43: nothing is said of somebody whom the answer does not name")
    void nothingIsSaidOfSomebodyWhomTheAnswerDoesNotName() {
        var finding = finding(card("20010101", null), Outcome.VALID);

        assertTrue(finding.validity().isEmpty());
        assertEquals("PERSON_UNKNOWN", finding.code());
    }

    @Test
    @DisplayName("R-41: whom a sealed answer is about is not guessed")
    void whomASealedAnswerIsAboutIsNotGuessed() {
        var sealed = new Opened(Answers.verification(Outcome.VALID).opened(null), Seal.LOCKED);

        assertTrue(JUDGE.finding(card("19600910", null), sealed, Vouched.KNOWN)
                .validity()
                .isEmpty());
        assertEquals(
                Optional.of(Validity.VALID),
                JUDGE.finding(card(null, null), sealed, Vouched.KNOWN).validity());
        assertEquals(
                Optional.of(Validity.VALID),
                JUDGE.finding(card("19600910", "02"), sealed, Vouched.KNOWN).validity());
    }

    private interface Change {
        Dependent of(Dependent dependent);
    }

    private static Opened changed(Change change) {
        var answer = Answers.verification(Outcome.VALID);
        var details = answer.details();
        List<Dependent> dependents =
                details.dependents().stream().map(change::of).toList();
        return new Opened(
                answer.opened(new Details(details.office(), details.insured(), dependents, details.updatedAt())),
                Seal.OPEN);
    }

    private static Dependent ended(Dependent person, LocalDate until) {
        return new Dependent(
                person.name(),
                person.kana(),
                person.sex(),
                person.birthDate(),
                person.age(),
                person.relation(),
                person.branch(),
                until);
    }

    private static Dependent born(Dependent person, LocalDate day) {
        return new Dependent(
                person.name(), person.kana(), person.sex(), day, person.age(), person.relation(), null, null);
    }

    private static Finding.Person person(Finding finding) {
        return finding.cover().orElseThrow().person().orElseThrow();
    }

    private static Finding finding(VerificationRequest asked, Outcome outcome) {
        return JUDGE.finding(asked, new Opened(Answers.verification(outcome), Seal.OPEN), Vouched.NOT_DUE);
    }

    private static VerificationRequest card(String birthDate, String branch) {
        return new VerificationRequest("00000001", "東京", "001", branch, birthDate, "20050708", null, null);
    }
}
