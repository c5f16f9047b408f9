package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Headers that lie, repeat themselves, or break the frame of the request.
final class HeaderTricks {

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;;;",
            "application/*",
            "json",
            "",
            "/",
            "*/*",
            "application/json, text/xml");

    private static final List<String> ACCEPTED =
            List.of("text/html", "*/*;q=0", "garbage", "", "application/json;q=2", "text/csv", "a/b/c", ",", ";q=1");

    private static final List<String> LANGUAGES =
            List.of("en", "*", "en;q=", "zz-ZZ", "ja;q=0", "en-" + "x".repeat(500), "en,".repeat(500));

    /// All of them said by the caller alone.
    private static final List<String> CLAIMS = List.of(
            "X-Forwarded-For: 10.0.0.1",
            "Forwarded: for=10.0.0.1;proto=http;host=evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Prefix: /v1/denials",
            "X-Real-IP: 127.0.0.1",
            "X-HTTP-Method-Override: DELETE",
            "X-Original-URL: /v1/denials",
            "X-Rewrite-URL: /v1/denials",
            "X-SSL-Client-Cert: MIIB",
            "X-User-Roles: auditor",
            "Host: evil.example",
            "Origin: https://evil.example",
            "Cookie: quarkus-credential=x; JSESSIONID=1",
            "Connection: upgrade",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "Range: bytes=0-1",
            "If-None-Match: *",
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Accept-Encoding: gzip;q=0",
            "TE: trailers",
            "Trailer: Authorization",
            "Idempotency-Key: ",
            "Idempotency-Key: same",
            "Idempotency-Key: " + "x".repeat(200),
            "Idempotency-Key: a b");

    private HeaderTricks() {}

    static Stream<Trick> all() {
        return Stream.concat(Stream.concat(said(), credentials()), framing());
    }

    private static Stream<Trick> said() {
        return Stream.of(
                new Trick("content type", (draft, dice) -> draft.replaceHeader("Content-Type", dice.pick(TYPES))),
                new Trick(
                        "no content type", (draft, _) -> draft.headers.removeIf(line -> line.startsWith("Content-T"))),
                new Trick("accept", (draft, dice) -> draft.replaceHeader("Accept", dice.pick(ACCEPTED))),
                new Trick("language", (draft, dice) -> draft.replaceHeader("Accept-Language", dice.pick(LANGUAGES))),
                new Trick("claim", (draft, dice) -> draft.headers.add(dice.pick(CLAIMS))),
                new Trick("odd key", (draft, dice) -> draft.headers.add("Idempotency-Key: " + harmless(dice))),
                new Trick("odd header", (draft, dice) -> draft.headers.add("X-Odd: " + harmless(dice))),
                new Trick("huge header", (draft, dice) -> {
                    draft.headers.add("X-Big: " + "x".repeat(1 << dice.below(17)));
                    draft.breaks();
                }),
                new Trick("many headers", (draft, dice) -> {
                    var count = 1 << dice.below(11);
                    IntStream.range(0, count).forEach(number -> draft.headers.add("X-" + number + ": 1"));
                    draft.breaks();
                }));
    }

    private static Stream<Trick> credentials() {
        return Stream.of(
                new Trick("second authorization", (draft, _) -> draft.headers.add("Authorization: Bearer e30.e30.x")),
                new Trick("first authorization", (draft, _) -> draft.headers.addFirst("Authorization: Basic YTpi")),
                new Trick(
                        "odd authorization",
                        (draft, dice) -> draft.replaceHeader(
                                "Authorization", dice.pick(List.of("Bearer", "Bearer ", "bearer x", "x", "")))),
                new Trick(
                        "odd token",
                        (draft, dice) -> draft.replaceHeader("Authorization", "Bearer " + harmless(dice))));
    }

    private static Stream<Trick> framing() {
        return Stream.of(
                breaking("folded header", "X-Folded: a\r\n b"),
                breaking("header without name", ": x"),
                breaking("header with blank", "Authorization : Bearer x"),
                breaking("header with NUL", "X-Nul: a\0b"),
                breaking("header with bell", "Accept-Language: \u0007"),
                breaking("bare line feed", "X-A: b\nX-C: d"),
                unframed("length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked"),
                unframed("two lengths", "Content-Length: 3\r\nContent-Length: 30"),
                unframed("negative length", "Content-Length: -1"),
                unframed("length that is none", "Content-Length: 0x10"),
                unframed("length too long", "Content-Length: 1000000"),
                unframed("length far too long", "Content-Length: 99999999999999999999"),
                unframed("odd chunks", "Transfer-Encoding: chunked, identity"),
                unframed("chunks of nothing", "Transfer-Encoding: xchunked"),
                unframed("chunks that are none", "Transfer-Encoding: chunked"),
                unframed("no length", "X-No-Length: 1"));
    }

    private static Trick breaking(String name, String line) {
        return new Trick(name, (draft, _) -> {
            draft.headers.add(line);
            draft.breaks();
        });
    }

    private static Trick unframed(String name, String lines) {
        return new Trick(name, (draft, _) -> {
            draft.headers.add(lines);
            draft.unframed();
        });
    }

    /// Without line ends: those are tried where they are meant.
    private static String harmless(Dice dice) {
        var text = Oddities.text(dice).replaceAll("[\0-\u001f]", "");
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
