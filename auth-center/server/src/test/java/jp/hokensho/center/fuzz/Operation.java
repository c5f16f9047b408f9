package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// One call of the API as its description has it.
///
/// @param path with `{name}` for parameters
/// @param body an example; missing where the call has none
record Operation(String method, String path, List<Parameter> parameters, JsonNode body) {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /// @param in `path`, `query` or `header`
    record Parameter(String name, String in, JsonNode schema, String example) {}

    /// As in the table of roles: `GET /v1/journal/{number}`.
    String call() {
        return method + " " + path;
    }

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    boolean hasId() {
        return path.contains("{");
    }

    /// A certificate alone says who comes.
    boolean isOfDevice() {
        var isList = call().equals("GET /v1/keys");
        return path.startsWith("/v1/enrolments/") || path.startsWith("/v1/keys") && !isList;
    }

    /// Everybody may know what it tells, and that it does not exist.
    boolean isPublic() {
        return path.contains("receipts") || path.startsWith("/.well-known/") || path.startsWith("/v1/logs");
    }

    /// What an address looks like that could be one of it: a UUID where it wants one.
    String shape() {
        var shape = path;
        for (var parameter : parameters("path")) {
            var isUuid = parameter.schema().path("format").asText().equals("uuid");
            shape = shape.replace("{" + parameter.name() + "}", isUuid ? UUID : "[^/]+");
        }
        return shape;
    }

    /// With the examples of the description: what must be there, and nothing else.
    Draft draft() {
        var draft = new Draft(method, filled());
        if (!body.isMissingNode()) {
            draft.json(body.toString());
        }
        return draft;
    }

    private String filled() {
        var target = path;
        for (var parameter : parameters("path")) {
            target = target.replace("{" + parameter.name() + "}", parameter.example());
        }
        return target;
    }
}
