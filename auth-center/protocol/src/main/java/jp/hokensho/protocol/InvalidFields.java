package jp.hokensho.protocol;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every field of a request that is at fault. Carries no typed text.
public final class InvalidFields extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final LinkedHashMap<String, InputError> errors;

    public InvalidFields(Map<String, InputError> errors) {
        super(errors.toString());
        this.errors = new LinkedHashMap<>(errors);
    }

    public List<FieldError> errors(Locale locale) {
        return errors.entrySet().stream()
                .map(entry -> new FieldError(
                        entry.getKey(),
                        entry.getValue().code(),
                        entry.getValue().message(locale)))
                .toList();
    }

    /// Malformed where any field is (400), otherwise understood but impossible (422).
    public ProblemType problemType() {
        return errors.values().stream().anyMatch(InputError::malformed)
                ? ProblemType.MALFORMED_REQUEST
                : ProblemType.IMPOSSIBLE_VALUE;
    }
}
