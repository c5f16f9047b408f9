package jp.hokensho.terminal.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// What did not work, for the person at the counter.
///
/// @param text empty where only fields are at fault
/// @param trace the number under which a refusal is on record, in groups of four; empty where it is not
/// @param fields what is wrong with each field, by the field's name
public record Notice(String text, String trace, Map<String, String> fields) {

    private static final Set<String> LABEL_FAULTS = Set.of("malformed", "altered", "ended", "erased");

    static Notice none() {
        return new Notice("", "", Map.of());
    }

    static Notice of(String text) {
        return new Notice(text, "", Map.of());
    }

    static Notice of(InvalidFields invalid, Locale locale) {
        return new Notice("", "", byField(invalid.errors(locale)));
    }

    static Notice of(CenterProblem problem, Say say) {
        var title = problem.type().title(say.locale());
        var text =
                switch (problem.type()) {
                    case NO_SESSION -> say.of("page.session_ended");
                    case SIGN_IN_FAILED -> say.of("page.sign_in_failed", title, say.of("sign_in.check"));
                    case DEVICE_REFUSED -> say.of("page.device_refused", title, say.of("device.refused"));
                    case TOO_LARGE -> problem.detail().orElse(title);
                    default -> title;
                };
        return new Notice(text, problem.traceNumber().map(Notice::grouped).orElse(""), byField(problem.errors()));
    }

    static Notice of(CenterUnreachable failure, Say say) {
        return of(say.of("trouble.why." + failure.why().name().toLowerCase(Locale.ROOT)));
    }

    /// What came of a question that has no answer.
    static Notice of(RuntimeException failure, Say say) {
        return switch (failure) {
            case CenterProblem problem -> of(problem, say);
            case CenterUnreachable unreachable -> of(unreachable, say);
            case Complaint complaint -> of(complaint.in(say));
            default -> throw failure;
        };
    }

    /// Why a label was not taken, and what to do instead: the form has no field beside which that could stand.
    static Notice ofLabel(RuntimeException failure, Say say) {
        var plain = of(failure, say);
        return failure instanceof CenterProblem problem
                ? fault(problem)
                        .map(fault -> new Notice(say.of("page.label_" + fault), plain.trace(), Map.of()))
                        .orElse(plain)
                : plain;
    }

    /// Another clinic's label and one that was never given are the same 404.
    private static Optional<String> fault(CenterProblem problem) {
        return problem.type() == ProblemType.NOT_FOUND
                ? Optional.of("foreign")
                : problem.errors().stream()
                        .filter(error -> error.field().equals("again"))
                        .map(FieldError::code)
                        .filter(LABEL_FAULTS::contains)
                        .findFirst();
    }

    private static Map<String, String> byField(Iterable<FieldError> errors) {
        var fields = new LinkedHashMap<String, String>();
        errors.forEach(error -> fields.put(error.field(), error.message()));
        return fields;
    }

    private static String grouped(String number) {
        try {
            return TraceNumber.parse(number).grouped();
        } catch (InvalidInput _) {
            return number;
        }
    }
}
