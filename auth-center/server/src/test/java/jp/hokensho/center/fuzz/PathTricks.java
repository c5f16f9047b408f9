package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The same place written otherwise, other places written alike, and methods nobody answers.
final class PathTricks {

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "X",
            "漢");

    private PathTricks() {}

    /// @param ids that mean something to somebody
    static Stream<Trick> all(List<String> ids) {
        return Stream.of(
                        Stream.of(new Trick("id", (draft, dice) -> draft.path = withLast(draft.path, dice.pick(ids)))),
                        separators(),
                        wholes(),
                        broken())
                .flatMap(family -> family);
    }

    /// Each id in the path with this text alone.
    static Stream<Trick> with(Operation operation, String text) {
        var encoded = URLEncoder.encode(text, UTF_8);
        return operation.parameters("path").stream()
                .map(parameter -> new Trick(
                        parameter.name() + ": " + encoded,
                        (draft, _) -> draft.path = draft.path.replace(parameter.example(), encoded)));
    }

    private static Stream<Trick> separators() {
        return Stream.of(
                new Trick("odd id", (draft, dice) -> draft.path = withLast(draft.path, Oddities.encoded(dice))),
                new Trick(
                        "matrix parameter",
                        (draft, dice) -> draft.path += dice.pick(List.of(";a=b", ";", "%3B", ";/"))),
                new Trick("matrix inside", (draft, dice) -> draft.path = slash(draft.path, dice, ";a=b/")),
                new Trick("double slash", (draft, dice) -> draft.path = slash(draft.path, dice, "//")),
                new Trick("encoded slash", (draft, dice) -> draft.path = slash(draft.path, dice, "%2F")),
                new Trick("encoded backslash", (draft, dice) -> draft.path = slash(draft.path, dice, "%5C")),
                new Trick("backslash", (draft, dice) -> draft.path = slash(draft.path, dice, "\\")),
                new Trick("dots", (draft, dice) -> draft.path = slash(draft.path, dice, dice.pick(dots()))),
                new Trick("end", (draft, dice) -> draft.path += dice.pick(ends())));
    }

    private static Stream<Trick> wholes() {
        return Stream.of(
                new Trick("upper case", changing(String::toUpperCase)),
                new Trick("encoded letters", changing(path -> path.replace("v", "%76")
                        .replace("e", "%65"))),
                new Trick(
                        "encoded twice",
                        changing(path -> "/" + path.substring(1).replace("/", "%252F"))),
                new Trick("whole address", changing(path -> "https://localhost" + path)),
                new Trick("other address", changing(path -> "http://169.254.169.254" + path)),
                new Trick("raw UTF-8", changing(path -> path + new String("漢".getBytes(UTF_8), ISO_8859_1))));
    }

    private static Stream<Trick> broken() {
        return Stream.of(
                new Trick("no slash", (draft, _) -> {
                    draft.path = draft.path.substring(1);
                    draft.breaks();
                }),
                new Trick("space", (draft, _) -> {
                    draft.path += " x";
                    draft.breaks();
                }),
                new Trick("long", (draft, dice) -> {
                    draft.path += "/" + "x".repeat(1 << dice.below(16));
                    draft.breaks();
                }),
                new Trick("method", (draft, dice) -> {
                    draft.method = dice.pick(METHODS);
                    draft.breaks();
                }));
    }

    private static Trick.Change changing(UnaryOperator<String> change) {
        return (draft, _) -> draft.path = change.apply(draft.path);
    }

    private static List<String> dots() {
        return List.of("/./", "/../", "/%2e%2e/", "/%2E/", "/x/../", "/x/%2e%2e/", "/..;/", "/.%00./");
    }

    private static List<String> ends() {
        return List.of("/", ".", "..", "/.", "%00", "%20", ".json", "#x", "%23", "~", "%0d%0aX-Injected:%201");
    }

    /// The last part that looks like an id, else the last part.
    private static String withLast(String path, String id) {
        var parts = path.split("/");
        for (var i = parts.length - 1; i >= 0; i--) {
            if (parts[i].matches(".*[0-9].*[0-9].*")) {
                parts[i] = id;
                return String.join("/", parts);
            }
        }
        return path;
    }

    /// In the place of one slash, not the first.
    private static String slash(String path, Dice dice, String word) {
        var parts = List.of(path.substring(1).split("/"));
        if (parts.size() < 2) {
            return path;
        }
        var at = 1 + dice.below(parts.size() - 1);
        return "/" + String.join("/", parts.subList(0, at)) + word + String.join("/", parts.subList(at, parts.size()));
    }
}
