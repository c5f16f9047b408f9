package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

/// One field at fault.
///
/// @param field the JSON member, `symbol`
/// @param code kebab case, see [InputError#code()]
/// @param message for whoever typed it, in the language asked for; never repeats the value
public record FieldError(String field, String code, String message) {

    public FieldError {
        requireNonNull(field, "field");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }
}
