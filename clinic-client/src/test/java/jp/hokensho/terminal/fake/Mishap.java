package jp.hokensho.terminal.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What may happen to a request instead of an answer.
public enum Mishap {
    /// the connection breaks after the question was heard
    DROPPED,
    /// half a reply, then the connection breaks
    CUT_OFF,
    /// 503 with Retry-After 0
    UNAVAILABLE,
    /// 409
    CONFLICT,
    /// 429 with Retry-After 1
    TOO_MANY,
    /// 502 of a proxy, without a problem document
    BAD_GATEWAY,
    /// not what a centre says
    NONSENSE;

    void befall(HttpExchange exchange) throws IOException {
        switch (this) {
            case DROPPED -> exchange.close();
            case CUT_OFF -> {
                exchange.sendResponseHeaders(201, 1000);
                exchange.getResponseBody().write("{\"verif".getBytes(StandardCharsets.US_ASCII));
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case UNAVAILABLE -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                Said.problem(503, "unavailable", "ただいま利用できません").send(exchange);
            }
            case CONFLICT -> Said.problem(409, "conflict", "すでに変更されています").send(exchange);
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                Said.problem(429, "too-many-requests", "要求が多すぎます").withTrace().send(exchange);
            }
            case BAD_GATEWAY -> FakeCenter.send(exchange, 502, "<html>Bad Gateway</html>");
            case NONSENSE -> FakeCenter.send(exchange, 201, "[\"hello\"]");
        }
    }
}
