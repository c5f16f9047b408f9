package jp.hokensho.center.scene;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/// What the centre said to an HTTP request.
public record Told(int status, HttpHeaders headers, JsonNode body) {

    public String text(String member) {
        return body.path(member).asText(null);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
