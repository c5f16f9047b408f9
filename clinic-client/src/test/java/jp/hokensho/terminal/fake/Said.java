package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// One reply of the fake centre.
///
/// @param status HTTP
/// @param type of the content
public record Said(int status, String type, String body) {

    private static final AtomicLong POSITION = new AtomicLong(70);

    /// The trial's card, whatever was asked, with the caller's own key given back.
    static Said found(JsonNode question) {
        return answer(Answers.of(Outcome.VALID), question);
    }

    /// That answer, with a number of its own and the caller's key.
    public static Said answer(String json, JsonNode question) {
        var number = TraceNumber.of(0, POSITION.incrementAndGet());
        var ref = question.path("patientRef").isTextual()
                ? question.path("patientRef").toString()
                : "null";
        return new Said(
                201,
                "application/json",
                json.replace("\"00000000000000000703\"", "\"" + number + "\"")
                        .replace("\"patientRef\":null", "\"patientRef\":" + ref));
    }

    /// That answer, untouched.
    public static Said exactly(String json) {
        return new Said(201, "application/json", json);
    }

    public static Said problem(int status, String type, String title) {
        return new Said(
                status,
                "application/problem+json",
                "{\"type\":\"urn:hokensho:problem:" + type + "\",\"title\":\"" + title + "\",\"status\":" + status
                        + "}");
    }

    /// The same, on record.
    public Said withTrace() {
        return new Said(status, type, body.replaceFirst("}$", ",\"traceNumber\":\"" + TraceNumber.of(0, 9) + "\"}"));
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        FakeCenter.send(exchange, status, body);
    }
}
