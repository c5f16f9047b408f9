package jp.hokensho.terminal.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
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
        return of(say.of("center." + failure.why().name().toLowerCase(Locale.ROOT)));
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
