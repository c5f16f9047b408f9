package jp.hokensho.center.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.hokensho.protocol.ProblemType;

/// What holds of every reply, whatever was sent.
final class Invariants {

    private static final Pattern INSIDES = Pattern.compile("\\tat |\\b(java|javax|jakarta|sun|io\\.quarkus|io\\.vertx|"
            + "io\\.netty|io\\.smallrye|org\\.(jboss|postgresql)|com\\.fasterxml|jp\\.hokensho)\\.[a-z]+|"
            + "[A-Za-z]Exception\\b|SQLSTATE|(?i:\\bselect\\b.{1,80}\\bfrom\\b|insert into|syntax error at)");

    /// The server turns away what is no HTTP before there is a request: without a document.
    private static final List<Integer> NO_HTTP = List.of(400, 404, 413, 414, 431, 501);

    private final Planted planted;
    private final Map<String, List<String>> hidden = new HashMap<>();

    Invariants(Planted planted) {
        this.planted = planted;
    }

    /// @return what is wrong, in words that are the same for the same kind of fault
    Optional<String> broken(Case tried, Draft draft, Reply reply) {
        if (reply.status() == 0) {
            return unless(draft::isBroken, "hung up without a word");
        }
        return leak(tried, reply)
                .or(() -> refusal(tried, draft, reply))
                .or(() -> unless(() -> !reply.isSuccess() || isGuarded(draft, reply), "may be kept by a cache"))
                .or(() -> unless(
                        () -> mayBeTold(tried)
                                || !reply.isSuccess()
                                || reply.body().isEmpty(),
                        "nobody is told something"));
    }

    /// Somebody is there, or the answer is anybody's.
    private static boolean mayBeTold(Case tried) {
        var byDevice = tried.operation().isOfDevice() && tried.who().device().isPresent();
        return tried.who().person().isPresent() || byDevice || tried.operation().isPublic();
    }

    private static boolean isGuarded(Draft draft, Reply reply) {
        return !draft.path.startsWith("/v1/")
                || reply.header("cache-control").contains("no-store")
                        && reply.header("x-content-type-options").equals("nosniff");
    }

    private Optional<String> leak(Case tried, Reply reply) {
        var all = reply.headers() + "\n" + reply.body();
        var seen = hiddenFrom(tried).stream()
                .filter(all::contains)
                .findFirst()
                .map(word -> "shows what is another's: " + word);
        return seen.or(() -> Optional.of(INSIDES.matcher(all))
                        .filter(Matcher::find)
                        .map(insides -> "shows its insides: " + insides.group()))
                .or(() -> unless(() -> reply.header("x-injected").isEmpty(), "lets a header in"))
                .or(() -> unless(() -> !all.contains("evil.example"), "believes a header"));
    }

    /// Where the certificate alone counts, it is told whose it is.
    private List<String> hiddenFrom(Case tried) {
        var who = tried.who();
        var isOthers = who.device()
                .filter(device -> device.startsWith(Side.SECOND.clinic))
                .isPresent();
        return tried.operation().isOfDevice() && isOthers
                ? List.of()
                : hidden.computeIfAbsent(who.name(), _ -> planted.hiddenFrom(who));
    }

    private static Optional<String> refusal(Case tried, Draft draft, Reply reply) {
        if (reply.status() < 300) {
            return Optional.empty();
        }
        if (reply.status() < 400) {
            return Optional.of("sends elsewhere: " + reply.status());
        }
        if (draft.isBroken() && reply.body().isEmpty() && NO_HTTP.contains(reply.status())) {
            return Optional.empty();
        }
        return serverFault(reply)
                .or(() -> document(draft, reply))
                .or(() -> unless(
                        () -> !isDue(tried, draft, reply) || hasNumber(reply),
                        "has no number on the record: " + reply.status()));
    }

    private static Optional<String> serverFault(Reply reply) {
        var waiting = reply.status() == 503 && reply.header("retry-after").matches("[1-9][0-9]*");
        return unless(() -> reply.status() < 500 || waiting, "fails: " + reply.status());
    }

    private static Optional<String> document(Draft draft, Reply reply) {
        var type = ProblemType.ofUrn(reply.json().path("type").asText());
        var fits = type.filter(known -> known.status() == reply.status()
                && reply.json().path("status").asInt() == reply.status()
                && !reply.json().path("title").asText().isEmpty()
                && reply.header("content-type").startsWith("application/problem+json"));
        return unless(
                () -> fits.isPresent() || draft.method.equals("HEAD"), "is no problem document: " + reply.status());
    }

    /// Who was turned away is on the record; so is who asked for what is not the own.
    private static boolean isDue(Case tried, Draft draft, Reply reply) {
        return switch (reply.status()) {
            case 401, 403, 429 -> !draft.method.equals("HEAD");
            case 404 -> isBound(tried.operation()) && isOfTenant(tried.who()) && asDescribed(tried, draft);
            default -> false;
        };
    }

    private static boolean isBound(Operation operation) {
        return operation.hasId() && !operation.isPublic();
    }

    private static boolean isOfTenant(Someone who) {
        return who.person().isPresent() && !who.isOfCenter();
    }

    private static boolean asDescribed(Case tried, Draft draft) {
        return draft.method.equals(tried.operation().method())
                && draft.path.matches(tried.operation().shape());
    }

    private static boolean hasNumber(Reply reply) {
        return reply.traceNumber().matches("[0-9]{20}");
    }

    private static Optional<String> unless(BooleanSupplier holds, String words) {
        return holds.getAsBoolean() ? Optional.empty() : Optional.of(words);
    }
}
