package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// A request in the making: tricks change it until it becomes bytes.
final class Draft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "\r\n";
    private static final int LONG = 2_000;

    /// Of the first line, what the server still reads.
    private static final int LONGEST_TARGET = 4_000;

    String method;
    /// As it is sent.
    String path;
    /// `name=value`, as they are sent.
    final List<String> query = new ArrayList<>();
    /// `Name: value`.
    final List<String> headers = new ArrayList<>();
    byte[] body = {};

    private boolean framed = true;
    private boolean broken;

    Draft(String method, String path) {
        this.method = method;
        this.path = path;
    }

    void json(String text) {
        body = text.getBytes(UTF_8);
        headers.add("Content-Type: application/json");
    }

    void jsonOrForm(String text) {
        json(text);
        if (!text.startsWith("{")) {
            replaceHeader("Content-Type", "application/x-www-form-urlencoded");
        }
    }

    String text() {
        return new String(body, UTF_8);
    }

    /// The body, as far as it is still JSON.
    JsonNode tree() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    void set(JsonNode tree) {
        body = tree.toString().getBytes(UTF_8);
    }

    void replaceHeader(String name, String value) {
        headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
    }

    /// From now on the length of the body is not told.
    void unframed() {
        framed = false;
        broken = true;
    }

    /// After this request nobody knows where the next one begins.
    void breaks() {
        broken = true;
    }

    /// No HTTP, or no address: the server turns it away before there is a request.
    boolean isBroken() {
        return broken || target().length() > LONGEST_TARGET || !isAddress();
    }

    private boolean isAddress() {
        try {
            new URI(target());
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    byte[] bytes() {
        var head = new StringBuilder(method + " " + target() + " HTTP/1.1" + END);
        if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: localhost").append(END);
        }
        headers.forEach(line -> head.append(line).append(END));
        if (framed && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append(END);
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append(END).toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /// For a shell: the token is left out, because it will be over by then.
    String curl(URI center) {
        var plain = headers.stream()
                .map(line -> line.replaceFirst("(?i)(Authorization: Bearer ).{20,}", "$1\\$TOKEN"))
                .toList();
        return isBroken() ? raw(center) : curl(center, plain);
    }

    private String curl(URI center, List<String> plain) {
        var words = plain.stream().map(line -> " -H " + quoted(line)).collect(Collectors.joining());
        var data = body.length == 0 ? "" : " --data-binary @<(printf " + quoted(escaped(body)) + ")";
        return "curl --http1.1 --path-as-is --globoff -isk -X " + method + words + data + " "
                + quoted(center + target());
    }

    private String raw(URI center) {
        var bytes = new String(bytes(), ISO_8859_1).replaceFirst("(?i)(Authorization: Bearer )[^\r]{20,}", "$1TOKEN");
        return "printf " + quoted(escaped(bytes.getBytes(ISO_8859_1))) + " | openssl s_client -quiet -connect "
                + center.getAuthority();
    }

    /// For printf, the middle of something long left out.
    private static String escaped(byte[] bytes) {
        if (bytes.length > LONG) {
            var left = bytes.length - LONG;
            return escaped(Arrays.copyOf(bytes, LONG / 2)) + "…" + left + " bytes…"
                    + escaped(Arrays.copyOfRange(bytes, bytes.length - LONG / 2, bytes.length));
        }
        return new String(bytes, ISO_8859_1).chars().mapToObj(Draft::escaped).collect(Collectors.joining());
    }

    /// What is no plain letter, as its hexadecimal.
    private static String escaped(int letter) {
        var plain = letter >= ' ' && letter < 127 && "\\%'".indexOf(letter) < 0;
        return plain ? Character.toString(letter) : "\\x" + HexFormat.of().toHexDigits((byte) letter);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
