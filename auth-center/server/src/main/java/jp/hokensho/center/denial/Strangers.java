package jp.hokensho.center.denial;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Denied.Circumstances;

/// What the record says of a request of which nothing is known yet.
public final class Strangers {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,29}|v1");
    private static final int PARTS = 8;

    private Strangers() {}

    /// @param path only words of ours stay of it: an id or what a stranger made up becomes `{}`
    /// @param address the connection's own: forwarded headers are not believed
    public static Attempt attempt(String method, String path, String address) {
        var operation = Stream.of(path.split("/"))
                .map(part -> part.isEmpty() || WORD.matcher(part).matches() ? part : "{}")
                .limit(PARTS)
                .collect(Collectors.joining("/", method + " ", ""));
        return new Attempt(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                operation,
                new Circumstances(withoutZone(address), Optional.empty(), Optional.empty()));
    }

    private static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
