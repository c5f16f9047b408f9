package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hokensho.center.authority.Authorities;
import jp.hokensho.center.authority.Rotated;
import picocli.CommandLine;

/// `keys rotate authority`: one step, on all nodes within a second.
class RotatingAuthority implements QuarkusApplication {

    private final Authorities authorities;

    RotatingAuthority(Authorities authorities) {
        this.authorities = authorities;
    }

    /// @param arguments `true` to go on anyway; `true` for JSON
    @Override
    public int run(String... arguments) {
        var anyway = Boolean.parseBoolean(arguments[0]);
        var rotated = anyway ? authorities.rotateAnyway() : authorities.rotate();
        System.out.println(Boolean.parseBoolean(arguments[1]) ? json(rotated) : words(rotated));
        return rotated.isDone() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(Rotated rotated) {
        return switch (rotated) {
            case Rotated.Announced announced -> Messages.of("keys.authority.announced", announced.authority());
            case Rotated.Waiting waiting ->
                Messages.of(
                        "keys.authority.waiting",
                        waiting.authority(),
                        waiting.devices().size(),
                        listed(waiting, " "));
            case Rotated.Issuing issuing -> Messages.of("keys.authority.issuing", issuing.authority(), issuing.from());
            case Rotated.Overlapping former ->
                Messages.of("keys.authority.overlapping", former.authority(), former.until(), former.certificates());
        };
    }

    private static String json(Rotated rotated) {
        var rest =
                switch (rotated) {
                    case Rotated.Announced _ -> "\"step\":\"announced\"";
                    case Rotated.Waiting waiting ->
                        "\"step\":\"waiting\",\"devices\":[%s]".formatted(listed(waiting, ","));
                    case Rotated.Issuing issuing -> "\"step\":\"issuing\",\"from\":\"%s\"".formatted(issuing.from());
                    case Rotated.Overlapping former ->
                        "\"step\":\"overlapping\",\"until\":\"%s\",\"certificates\":%d"
                                .formatted(former.until(), former.certificates());
                };
        return "{\"keyId\":\"%s\",%s}".formatted(rotated.authority(), rest);
    }

    private static String listed(Rotated.Waiting waiting, String between) {
        var quote = between.equals(",") ? "\"" : "";
        return waiting.devices().stream()
                .map(UUID::toString)
                .map(id -> quote + id + quote)
                .collect(Collectors.joining(between));
    }
}
