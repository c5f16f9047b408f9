package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// JSON that says something else than was asked for, or is none.
final class BodyTricks {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> NUMBERS =
            List.of("1", "-0", "1e400", "1e-400", "9".repeat(400), "0.1", "01", "+1", ".5", "NaN", "Infinity", "0x1");

    private static final List<String> NO_UTF_8 =
            List.of("\u00ed\u00a0\u0080", "\u00ff", "\u00c0\u0080", "\0", "\u00f5");

    private BodyTricks() {}

    /// @param ids that mean something to somebody
    static Stream<Trick> all(List<String> ids) {
        return Stream.of(members(ids), syntax(), bytes(), sizes()).flatMap(family -> family);
    }

    /// Each member with this text alone.
    static Stream<Trick> with(Operation operation, String text) {
        return operation
                .body()
                .propertyStream()
                .map(Map.Entry::getKey)
                .map(member -> new Trick(
                        member + ": " + NODES.textNode(text),
                        (draft, _) -> draft.set(((ObjectNode) draft.tree()).put(member, text))));
    }

    private static Stream<Trick> members(List<String> ids) {
        return Stream.of(
                member("odd text", (_, dice) -> NODES.textNode(Oddities.text(dice))),
                member("id", (_, dice) -> NODES.textNode(dice.pick(ids))),
                member("null", (_, _) -> NODES.nullNode()),
                member("another type", (_, dice) -> other(dice)),
                new Trick("missing member", (draft, dice) -> change(draft, dice, ObjectNode::remove)),
                new Trick(
                        "unknown member",
                        (draft, dice) -> change(draft, dice, (object, _) -> object.put("zz", Oddities.text(dice)))),
                new Trick(
                        "hidden member",
                        (draft, dice) -> change(draft, dice, (object, _) -> object.put("tenant", "center")
                                .put("roles", "auditor"))));
    }

    private static Stream<Trick> syntax() {
        return Stream.of(
                text("duplicate member", text -> text.replaceFirst("\\{", "{\"zz\":1,\"zz\":2,")),
                text("the same member again", BodyTricks::repeated),
                text("number as it is", text -> text.replaceFirst(":\"[^\"]*\"", ":" + "9".repeat(400))),
                new Trick(
                        "odd number",
                        (draft, dice) ->
                                draft.body = utf8(draft.text().replaceFirst(":\"[^\"]*\"", ":" + dice.pick(NUMBERS)))),
                text("something after", text -> text + "{}"),
                text("comment", text -> text.replaceFirst("\\{", "{/* x */")),
                text("single quotes", text -> text.replace('"', '\'')),
                text("list", text -> "[" + text + "]"),
                text("lone surrogate", text -> text.replaceFirst(":\"", ":\"\\\\ud800")),
                text("nothing", _ -> ""),
                text("blank", _ -> " \n"));
    }

    private static Stream<Trick> bytes() {
        return Stream.of(
                text("byte order mark", text -> "\ufeff" + text),
                new Trick(
                        "cut off",
                        (draft, dice) -> draft.body = Arrays.copyOf(draft.body, dice.below(1 + draft.body.length))),
                new Trick("other bytes", (draft, dice) -> draft.body = broken(draft.body, dice.pick(NO_UTF_8))),
                new Trick(
                        "another alphabet",
                        (draft, _) -> draft.body = draft.text().getBytes(UTF_16)));
    }

    private static Stream<Trick> sizes() {
        return Stream.of(
                new Trick("deep", (draft, dice) -> draft.body = utf8(deep(draft.text(), 1 << dice.below(16)))),
                new Trick(
                        "huge",
                        (draft, dice) -> draft.body = utf8(
                                draft.text().replaceFirst(":\"", ":\"" + "x".repeat(1 << (10 + dice.below(11)))))));
    }

    private static Trick member(String name, BiFunction<JsonNode, Dice, JsonNode> change) {
        return new Trick(
                name,
                (draft, dice) -> change(
                        draft, dice, (object, member) -> object.set(member, change.apply(object.get(member), dice))));
    }

    private static void change(Draft draft, Dice dice, BiConsumer<ObjectNode, String> change) {
        if (draft.tree() instanceof ObjectNode object && !object.isEmpty()) {
            var members = object.propertyStream().map(Map.Entry::getKey).toList();
            change.accept(object, dice.pick(members));
            draft.set(object);
        }
    }

    private static Trick text(String name, UnaryOperator<String> change) {
        return new Trick(name, (draft, _) -> draft.body = utf8(change.apply(draft.text())));
    }

    private static String repeated(String text) {
        return text.replaceFirst("\\{(\"[^\"]*\":)", "{$1\"1\",$1");
    }

    private static String deep(String text, int depth) {
        return text.replaceFirst(":\"[^\"]*\"", ":" + "[".repeat(depth) + "]".repeat(depth));
    }

    private static JsonNode other(Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> NODES.numberNode(Long.MAX_VALUE);
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.arrayNode().add("x");
            case 3 -> NODES.objectNode().put("x", "y");
            default -> NODES.numberNode(1.5);
        };
    }

    /// In the middle of the first text.
    private static byte[] broken(byte[] body, String bytes) {
        var text = new String(body, ISO_8859_1);
        return text.replaceFirst(":\"", ":\"" + bytes).getBytes(ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
