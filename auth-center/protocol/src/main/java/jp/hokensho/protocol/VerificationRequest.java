package jp.hokensho.protocol;

import java.time.LocalDate;
import java.util.Optional;

/// Body of `POST /v1/verifications`: texts as typed. Optional members may be null, absent or blank.
///
/// @param insurerNumber 6 or 8 digits
/// @param symbol up to 40 code points; may be empty or null: some cards have none
/// @param number up to 40 code points
/// @param branch two digits, optional
/// @param birthDate any form of [CardDate], not after today; optional
/// @param targetDate any form of [CardDate]; default today in Asia/Tokyo
/// @param patientRef up to 100 code points, optional
public record VerificationRequest(
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String birthDate,
        String targetDate,
        String patientRef) {

    private static final int MAX_PATIENT_REF = 100;

    /// @param today in Asia/Tokyo
    /// @throws InvalidFields naming every field at fault
    public Inquiry toInquiry(LocalDate today) {
        var fields = new Fields();
        var insurer = fields.read("insurerNumber", () -> InsurerNumber.parse(insurerNumber));
        var cardSymbol = fields.read("symbol", () -> CardKey.symbol(symbol == null ? "" : symbol));
        var cardNumber = fields.read("number", () -> CardKey.number(number));
        var cardBranch = fields.readOptional("branch", branch, Branch::parse);
        var birth = fields.readOptional("birthDate", birthDate, text -> birthDate(text, today));
        var target = fields.readOptional("targetDate", targetDate, CardDate::parse);
        var reference = fields.readOptional("patientRef", patientRef, text -> Typed.line(text, MAX_PATIENT_REF));
        fields.refuseFaults();
        var card = new CardKey(insurer.orElseThrow(), cardSymbol.orElseThrow(), cardNumber.orElseThrow(), cardBranch);
        return new Inquiry(card, birth, target.orElse(today), reference);
    }

    private static LocalDate birthDate(String text, LocalDate today) {
        return Optional.of(CardDate.parse(text))
                .filter(birth -> !birth.isAfter(today))
                .orElseThrow(() -> new InvalidInput(InputError.OUT_OF_RANGE));
    }

    @Override
    public String toString() {
        return "VerificationRequest[****]";
    }
}
