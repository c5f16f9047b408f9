package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Body of `POST /v1/verifications`: texts as typed. Optional members may be null, absent or blank. Either a card,
/// or `again`: then `targetDate` and `patientRef` are all that may stand beside it.
///
/// @param insurerNumber 6 or 8 digits
/// @param symbol up to 40 code points; may be empty or null: some cards have none
/// @param number up to 40 code points
/// @param branch two digits, optional
/// @param birthDate any form of [CardDate], not after today; optional
/// @param targetDate any form of [CardDate]; default today in Asia/Tokyo
/// @param patientRef up to 100 code points, optional
/// @param again a [Label]: the card of that verification once more. Not sent where null: an older centre knows none
public record VerificationRequest(
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String birthDate,
        String targetDate,
        String patientRef,
        @JsonInclude(JsonInclude.Include.NON_NULL) String again) {

    private static final int MAX_PATIENT_REF = 100;

    /// About the card of a label.
    public static VerificationRequest again(String label, String targetDate, String patientRef) {
        return new VerificationRequest(null, null, null, null, null, targetDate, patientRef, label);
    }

    /// Empty where a card is asked about.
    ///
    /// @throws InvalidFields where it has not the form of one
    public Optional<Label> label() {
        var fields = new Fields();
        var label = fields.readOptional("again", again, Label::parse);
        fields.refuseFaults();
        return label;
    }

    /// As far as that can be told without the centre.
    ///
    /// @param today in Asia/Tokyo
    /// @throws InvalidFields naming every field at fault
    public void check(LocalDate today) {
        if (Typed.isAbsent(again)) {
            toInquiry(today);
        } else {
            beside();
        }
    }

    /// @param today in Asia/Tokyo
    /// @param asked what the label's verification asked
    /// @throws InvalidFields naming every field at fault
    public Inquiry toInquiry(LocalDate today, Inquiry asked) {
        var beside = beside();
        return new Inquiry(asked.card(), asked.birthDate(), beside.target().orElse(today), beside.patientRef());
    }

    /// What a label leaves open. `again` is at fault where a card stands beside it.
    private Beside beside() {
        var fields = new Fields();
        fields.read("again", this::labelAlone);
        var target = fields.readOptional("targetDate", targetDate, CardDate::parse);
        var reference = fields.readOptional("patientRef", patientRef, VerificationRequest::reference);
        fields.refuseFaults();
        return new Beside(target, reference);
    }

    private Label labelAlone() {
        if (Stream.of(insurerNumber, symbol, number, branch, birthDate).anyMatch(text -> !Typed.isAbsent(text))) {
            throw new InvalidInput(InputError.NOT_TOGETHER);
        }
        return Label.parse(again);
    }

    private static String reference(String text) {
        return Typed.line(text, MAX_PATIENT_REF);
    }

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
        var reference = fields.readOptional("patientRef", patientRef, VerificationRequest::reference);
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

    private record Beside(Optional<LocalDate> target, Optional<String> patientRef) {}
}
