package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// An RFC 9457 problem document, `application/problem+json`.
///
/// @param type `urn:hokensho:problem:…`, see [ProblemType]
/// @param title in the language asked for
/// @param status the HTTP status
/// @param detail what to do, in the language asked for; null where the title says it all
/// @param field the first field at fault; null where none is
/// @param traceNumber 20 digits where the refusal is on record; null otherwise
/// @param errors every field at fault; empty where none is
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String field,
        String traceNumber,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }
}
