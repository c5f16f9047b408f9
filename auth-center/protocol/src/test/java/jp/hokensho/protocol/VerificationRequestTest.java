package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// from what was typed to an inquiry, or to everything that is wrong with it.
class VerificationRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aFullRequestBecomesAnInquiry() {
        var request = new VerificationRequest("００００００01", "東京", "001", "０１", "S30.5.5", "H17.7.8", "診察券 12", null);

        var inquiry = request.toInquiry(TODAY);

        var card = new CardKey(InsurerNumber.parse("00000001"), "東京", "001", Optional.of(Branch.parse("01")));
        assertEquals(
                new Inquiry(
                        card, Optional.of(LocalDate.of(1955, 5, 5)), LocalDate.of(2005, 7, 8), Optional.of("診察券 12")),
                inquiry);
    }

    @Test
    void whatIsNotGivenStaysMissingAndTheDayIsToday() {
        var expected = new Inquiry(
                new CardKey(InsurerNumber.parse("138156"), "", "12", Optional.empty()),
                Optional.empty(),
                TODAY,
                Optional.empty());

        assertEquals(
                expected, new VerificationRequest("138156", null, "12", null, null, null, null, null).toInquiry(TODAY));
        assertEquals(expected, new VerificationRequest("138156", "", "12", "", " ", "　", "", null).toInquiry(TODAY));
    }

    @Test
    void everyFieldAtFaultIsNamedInItsOrder() {
        var request =
                new VerificationRequest("123", "東\u202E京", " ", "1", "S64.1.8", "H31.2.29", "x".repeat(101), null);

        assertEquals(
                List.of(
                        "insurerNumber malformed",
                        "symbol control-character",
                        "number missing",
                        "branch malformed",
                        "birthDate outside-era",
                        "targetDate no-such-date",
                        "patientRef too-long"),
                faults(request));
    }

    @Test
    void aMalformedFieldIsABadRequestAndAnImpossibleOneIsUnderstood() {
        var malformed = new VerificationRequest("123", "", "1", null, null, "H31.2.29", null, null);
        var impossible = new VerificationRequest("138156", "", "1", null, null, "H31.2.29", null, null);

        assertEquals(ProblemType.MALFORMED_REQUEST, refusal(malformed).problemType());
        assertEquals(ProblemType.IMPOSSIBLE_VALUE, refusal(impossible).problemType());
    }

    @Test
    void nobodyIsBornTomorrow() {
        var today = new VerificationRequest("138156", "", "1", null, "R8.11.20", null, null, null);
        var tomorrow = new VerificationRequest("138156", "", "1", null, "R8.11.21", "R9.1.1", null, null);

        assertEquals(Optional.of(TODAY), today.toInquiry(TODAY).birthDate());
        assertEquals(List.of("birthDate out-of-range"), faults(tomorrow));
    }

    @Test
    void aWrongCheckDigitIsNotTheRequestsFault() {
        var request = new VerificationRequest("00000001", "", "1", null, null, null, null, null);

        assertFalse(request.toInquiry(TODAY).card().insurer().checkDigitIsRight());
    }

    @Test
    void hugeFieldsAreRefusedUnread() {
        var huge = "１".repeat(100_000);

        assertEquals(
                7,
                faults(new VerificationRequest(huge, huge, huge, huge, huge, huge, huge, null))
                        .size());
    }

    @Test
    void aRefusalDoesNotRepeatWhatWasTyped() {
        var refusal = refusal(
                new VerificationRequest("99999", "上野\n", "", "77777", "55555", "S33333", "x".repeat(101), null));

        var said = refusal.getMessage() + refusal.errors(Locale.JAPANESE) + refusal.errors(Locale.ENGLISH);

        for (var typed : List.of("99999", "上野", "77777", "55555", "33333", "xx")) {
            assertFalse(said.contains(typed), typed);
        }
    }

    private static InvalidFields refusal(VerificationRequest request) {
        return assertThrows(InvalidFields.class, () -> request.toInquiry(TODAY));
    }

    private static List<String> faults(VerificationRequest request) {
        return refusal(request).errors(Locale.ENGLISH).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    @DisplayName("R-06: a label stands for a card, with a day and a reference of its own")
    void aLabelStandsForACard() {
        var asked =
                new VerificationRequest("138156", null, "12", "01", "S30.5.5", "H17.7.8", "K-1", null).toInquiry(TODAY);
        var request = VerificationRequest.again("abcd efgh-ijkl mnop qrst uvwx yz23 4567 ABCD EFGH", null, "K-2");

        var again = request.toInquiry(TODAY, asked);

        assertEquals(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH",
                request.label().orElseThrow().token());
        assertEquals(new Inquiry(asked.card(), asked.birthDate(), TODAY, Optional.of("K-2")), again);
    }

    @Test
    void aLabelThatCannotBeOneIsRefusedUnread() {
        for (var label : List.of("A".repeat(39), "A".repeat(41), "1".repeat(40), "A".repeat(10_000_000))) {
            var refused = assertThrows(InvalidFields.class, () -> VerificationRequest.again(label, null, null)
                    .label());
            assertEquals(ProblemType.MALFORMED_REQUEST, refused.problemType());
        }
    }
}
