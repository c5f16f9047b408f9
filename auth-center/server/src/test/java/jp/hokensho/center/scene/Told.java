package jp.hokensho.center.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;

/// What the centre said to an HTTP request.
public record Told(int status, HttpHeaders headers, JsonNode body) {

    public String text(String member) {
        return body.path(member).asText(null);
    }

    /// The answer with its receipt's statement alone: a signature is another one each time.
    public JsonNode unsigned() {
        var receipt = text("receipt");
        return body.<ObjectNode>deepCopy().put("receipt", receipt.substring(0, receipt.lastIndexOf('.')));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
