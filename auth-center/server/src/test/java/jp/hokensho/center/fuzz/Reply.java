package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;

/// What came back over a connection.
///
/// @param status 0 where the connection was closed without a word
/// @param headers `name: value`, names in lower case
/// @param body as UTF-8
record Reply(int status, List<String> headers, String body) {

    static final Reply NONE = new Reply(0, List.of(), "");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(int status, List<String> headers, byte[] body) {
        return new Reply(status, headers, new String(body, UTF_8));
    }

    /// Empty where there is none.
    String header(String name) {
        return headers.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Empty where there is none.
    String traceNumber() {
        return json().path("traceNumber").asText("");
    }

    /// What two refusals have to have in common.
    String withoutNumber() {
        var number = traceNumber();
        return status + " " + (number.isEmpty() ? body : body.replace(number, ""));
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + (body.length() > 2_000 ? body.substring(0, 2_000) + "…" : body);
    }
}
