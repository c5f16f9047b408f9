package jp.hokensho.center.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.ProblemType;

/// What Jackson found, told without a word of the body. A member's name is repeated only when it looks like
/// one: anything else may be a person's data.
final class BadJson {

    private static final Pattern MEMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private BadJson() {}

    static Refusal refusal(JsonProcessingException failure) {
        return switch (failure) {
            case JsonMappingException mapping when cause(mapping) instanceof InvalidFields fields -> Refusal.of(fields);
            case JsonMappingException mapping
            when cause(mapping) instanceof InvalidInput input -> field(path(mapping), input.error());
            case UnrecognizedPropertyException unknown ->
                field(path(unknown), InputError.MALFORMED).saying("知らない項目があります", "There is a member that nobody knows");
            case JsonMappingException mapping -> field(path(mapping), InputError.MALFORMED);
            case StreamReadException stream -> field(current(stream), InputError.MALFORMED);
            default -> new Refusal(ProblemType.MALFORMED_REQUEST);
        };
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return cause instanceof JsonProcessingException nested && nested.getCause() != null ? cause(nested) : cause;
    }

    private static Refusal field(String name, InputError error) {
        return MEMBER.matcher(name).matches()
                ? Refusal.of(new InvalidFields(Map.of(name, error)))
                : new Refusal(ProblemType.MALFORMED_REQUEST);
    }

    private static String path(JsonMappingException mapping) {
        var names = mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.toList());
        return names.isEmpty() ? "" : names.getLast();
    }

    /// The member under the parser: the second one, where a member came twice.
    private static String current(StreamReadException stream) {
        try {
            var name = stream.getProcessor() instanceof JsonParser reading ? reading.currentName() : null;
            return name == null ? "" : name;
        } catch (IOException _) {
            return "";
        }
    }
}
