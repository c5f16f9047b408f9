package jp.hokensho.cards;

import static jp.hokensho.cards.ListedCards.TODAY;
import static jp.hokensho.cards.ListedCards.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.Details.Dependent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-03, R-04, R-43: what an insurer answers")
class CardAnswersTest {

    private static final LocalDate WIFE_BORN = LocalDate.of(1960, 9, 10);
    private static final LocalDate CHILD_BORN = LocalDate.of(2010, 11, 20);
    private static final Persons INSURED = Persons.insured("東京", "001").branch("00");
    private static final Persons WIFE = INSURED.family("上野 一子", "妻", WIFE_BORN).branch("01");
    private static final Persons CHILD = INSURED.family("上野 次子", "長女", CHILD_BORN)
            .branch("02")
            .cover(Persons.BEGIN, LocalDate.of(2026, 3, 31), null);
    private final ListedCards family = ListedCards.of(INSURED, WIFE, CHILD);

    @Test
    void withoutBranchTheVerdictIsTheInsuredPersonsAndDependentsAreListed() throws Exception {
        var answer = assertInstanceOf(Answer.Valid.class, family.asked("東京", "001"));

        assertEquals("上野 太郎", answer.details().insured().name());
        assertEquals(71, answer.details().insured().age());
        assertEquals(
                List.of("上野 一子", "上野 次子"),
                answer.details().dependents().stream().map(Dependent::name).toList());
        assertEquals(
                LocalDate.of(2026, 3, 31),
                answer.details().dependents().getLast().validUntil());
        assertNull(answer.until());
    }

    @Test
    void aBranchAsksAboutThatPerson() throws Exception {
        var answer = family.asked(card("東京", "001", "02"), Optional.empty(), TODAY);

        var expired = assertInstanceOf(Answer.Expired.class, answer);
        assertEquals(LocalDate.of(2026, 3, 31), expired.until());
        assertEquals("上野 太郎", expired.details().insured().name());
    }

    @Test
    void aBranchThatNobodyHasIsNotFound() throws Exception {
        assertEquals(new Answer.CardNotFound(), family.asked(card("東京", "001", "07"), Optional.empty(), TODAY));
    }

    @Test
    void aMissingBranchIsNotBranch00() throws Exception {
        var unbranched = ListedCards.of(Persons.insured("東京", "001"));

        var answer = unbranched.asked(card("東京", "001", "00"), Optional.empty(), TODAY);

        assertEquals(new Answer.CardNotFound(), answer);
    }

    @Test
    void aBirthDateThatNobodyHasIsNotFound() throws Exception {
        var answer = family.asked(card("東京", "001", null), Optional.of(WIFE_BORN.plusDays(1)), TODAY);

        assertEquals(new Answer.CardNotFound(), answer);
    }

    @Test
    void severalFamiliesAreAmbiguousUntilABirthDateNarrows() throws Exception {
        var other = Persons.insured("東・京", "001").born(CHILD_BORN);
        var cards = ListedCards.of(INSURED, WIFE, other);

        assertEquals(new Answer.Ambiguous(), cards.asked("東京", "001"));
        var narrowed = cards.asked(card("東京", "001", null), Optional.of(WIFE_BORN), TODAY);
        assertEquals(
                "上野 太郎",
                assertInstanceOf(Answer.Valid.class, narrowed)
                        .details()
                        .insured()
                        .name());
    }

    @Test
    void twoInsuredPersonsOnOneCardAreAmbiguous() throws Exception {
        var cards = ListedCards.of(INSURED, INSURED.born(WIFE_BORN));

        assertEquals(new Answer.Ambiguous(), cards.asked("東京", "001"));
    }

    @Test
    void whoIsWithheldIsNotTold() throws Exception {
        assertEquals(
                new Answer.Withheld(), ListedCards.of(INSURED.withheld(), WIFE).asked("東京", "001"));
    }

    @Test
    void aWithheldPersonIsWithheldBeforeAnyVerdict() throws Exception {
        var ended =
                INSURED.cover(Persons.BEGIN, Persons.BEGIN.plusDays(1), null).withheld();

        assertEquals(new Answer.Withheld(), ListedCards.of(ended).asked("東京", "001"));
    }

    @Test
    void aWithheldDependentIsNotListed() throws Exception {
        var answer = ListedCards.of(INSURED, WIFE.withheld(), CHILD).asked("東京", "001");

        var listed = assertInstanceOf(Answer.Valid.class, answer).details().dependents();
        assertEquals(List.of("上野 次子"), listed.stream().map(Dependent::name).toList());
    }

    @Test
    void aDependentOfAWithheldInsuredIsWithheldToo() throws Exception {
        var answer = ListedCards.of(INSURED.withheld(), WIFE).asked(card("東京", "001", "01"), Optional.empty(), TODAY);

        assertEquals(new Answer.Withheld(), answer);
    }

    @Test
    void beforeTheCoverNobodyIsNamed() throws Exception {
        var answer = family.asked(card("東京", "001", null), Optional.empty(), Persons.BEGIN.minusDays(1));

        assertEquals(new Answer.NotYetValid(Persons.BEGIN), answer);
    }

    @Test
    void aDependentWhoJoinsLaterIsNotListedBefore() throws Exception {
        var later = WIFE.cover(TODAY.plusDays(1), null, null);

        var answer = ListedCards.of(INSURED, later).asked("東京", "001");

        assertEquals(
                List.of(),
                assertInstanceOf(Answer.Valid.class, answer).details().dependents());
    }

    @Test
    void theDayOfLossEndsTheCoverAndIsToldAsTheDayBefore() throws Exception {
        var lost = ListedCards.of(INSURED.cover(Persons.BEGIN, LocalDate.of(2027, 3, 31), TODAY));

        var answer = assertInstanceOf(Answer.Expired.class, lost.asked("東京", "001"));
        var dayBefore = lost.asked(card("東京", "001", null), Optional.empty(), TODAY.minusDays(1));

        assertEquals(TODAY.minusDays(1), answer.until());
        assertInstanceOf(Answer.Valid.class, dayBefore);
    }

    @Test
    void anInterruptedCoverIsJudgedByTheLineThatCoversTheDay() throws Exception {
        var first = INSURED.cover(Persons.BEGIN, LocalDate.of(2021, 3, 31), null);
        var second = INSURED.cover(LocalDate.of(2023, 4, 1), null, null);
        var cards = ListedCards.of(first, second);

        var today = assertInstanceOf(Answer.Valid.class, cards.asked("東京", "001"));
        var between = cards.asked(card("東京", "001", null), Optional.empty(), LocalDate.of(2022, 1, 1));

        assertEquals(LocalDate.of(2023, 4, 1), today.from());
        assertEquals(
                LocalDate.of(2021, 3, 31),
                assertInstanceOf(Answer.Expired.class, between).until());
    }

    @Test
    void ageIsThatOfTheTargetDate() throws Exception {
        var birthday = family.asked(card("東京", "001", "02"), Optional.empty(), CHILD_BORN.plusYears(13));
        var dayBefore = family.asked(
                card("東京", "001", "02"),
                Optional.empty(),
                CHILD_BORN.plusYears(13).minusDays(1));

        assertEquals(13, ageOfLast(birthday));
        assertEquals(12, ageOfLast(dayBefore));
    }

    private static int ageOfLast(Answer answer) {
        var dependents = assertInstanceOf(Answer.Valid.class, answer).details().dependents();
        assertEquals(Branch.parse("02"), dependents.getLast().branch());
        return dependents.getLast().age();
    }
}
