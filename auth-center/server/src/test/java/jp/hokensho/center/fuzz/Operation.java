package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// One call of the API as its description has it.
///
/// @param path with `{name}` for parameters
/// @param body an example; missing where the call has none
record Operation(String method, String path, List<Parameter> parameters, JsonNode body) {

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
