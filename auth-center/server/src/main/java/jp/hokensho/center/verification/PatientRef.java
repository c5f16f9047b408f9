package jp.hokensho.center.verification;

import java.text.Normalizer;
import java.util.Optional;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Typed;

/// What a clinic calls a patient, as it is looked for: widths and blanks around it do not matter. Personal:
/// `toString` masks it, so that it stands neither in a header nor in a log.
record PatientRef(String text) {

    private static final int LONGEST = 100;

    /// @throws InvalidInput `TOO_LONG`, `CONTROL_CHARACTER`
    static PatientRef parse(String typed) {
        return new PatientRef(plain(Typed.line(typed, LONGEST)));
    }

    /// Nothing is found that was erased.
    boolean isOf(Optional<Inquiry> question) {
        return question.flatMap(Inquiry::patientRef)
                .map(PatientRef::plain)
                .filter(text::equals)
                .isPresent();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    @Override
    public String toString() {
        return "*";
    }
}
