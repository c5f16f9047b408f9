package jp.hokensho.center.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parameters that the description knows, with good and odd values, and others.
final class QueryTricks {

    private QueryTricks() {}

    static Stream<Trick> all(Operation operation, List<String> ids) {
        var known = operation.parameters("query").stream().flatMap(parameter -> of(parameter, ids));
        return Stream.concat(known, others());
    }

    /// Each parameter with this text alone.
    static Stream<Trick> with(Operation operation, String text) {
        var encoded = URLEncoder.encode(text, UTF_8);
        return operation.parameters("query").stream()
                .map(Operation.Parameter::name)
                .map(name -> new Trick(name + "=" + encoded, (draft, _) -> draft.query.add(name + "=" + encoded)));
    }

    private static Stream<Trick> of(Operation.Parameter parameter, List<String> ids) {
        var name = parameter.name() + "=";
        return Stream.of(
                new Trick(name + "example", (draft, _) -> draft.query.add(name + parameter.example())),
                new Trick(name + "id", (draft, dice) -> draft.query.add(name + dice.pick(ids))),
                new Trick(name + "odd", (draft, dice) -> draft.query.add(name + Oddities.encoded(dice))),
                new Trick(name + "bound", (draft, dice) -> draft.query.add(name + bound(parameter, dice))),
                new Trick(name + "twice", (draft, dice) -> {
                    draft.query.add(name + parameter.example());
                    draft.query.add(name + Oddities.encoded(dice));
                }));
    }

    private static String bound(Operation.Parameter parameter, Dice dice) {
        var bounds = Stream.of("minimum", "maximum", "default")
                .filter(parameter.schema()::has)
                .mapToLong(word -> parameter.schema().path(word).asLong())
                .boxed()
                .toList();
        return bounds.isEmpty() ? "" : Long.toString(dice.pick(bounds) + dice.below(3) - 1);
    }

    private static Stream<Trick> others() {
        return Stream.of(
                new Trick("unknown parameter", (draft, dice) -> draft.query.add("zz=" + Oddities.encoded(dice))),
                new Trick(
                        "no name",
                        (draft, dice) -> draft.query.add(dice.pick(List.of("=", "=x", "&", "?", "%", "[]=1")))),
                new Trick("thousands", (draft, _) -> IntStream.range(0, 1_500)
                        .forEach(number -> draft.query.add("p" + number + "="))),
                new Trick(
                        "token in the address",
                        (draft, _) -> draft.query.add("access_token=x&authorization=Bearer+x")));
    }
}
