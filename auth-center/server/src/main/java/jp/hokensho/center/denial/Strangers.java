package jp.hokensho.center.denial;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Denied.Circumstances;

/// What the record says of a request of which nothing is known yet.
public final class Strangers {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /// The words of our own paths. Anything else may name somebody, and what is on the record stays.
    private static final Set<String> WORDS = Set.of(
            "",
            "v1",
            ".well-known",
            "access-reviews",
            "activations",
            "applications",
            "approval",
            "attempts",
            "batches",
            "check",
            "checkpoint",
            "clinics",
            "code",
            "comparisons",
            "consistency",
            "current",
            "deliveries",
            "denials",
            "enrolments",
            "events",
            "exports",
            "findings",
            "insurers",
            "journal",
            "jwks.json",
            "keys",
            "labels",
            "lines",
            "link",
            "logs",
            "mandates",
            "me",
            "password",
            "pause",
            "people",
            "periods",
            "permissions",
            "proof",
            "receipts",
            "rejection",
            "renewal",
            "reports",
            "results",
            "review",
            "revocation",
            "search",
            "sessions",
            "signature",
            "signing",
            "terminals",
            "tile",
            "totp",
            "trial",
            "verifications",
            "withholdings",
            "witnesses",
            "wraps");

    private static final int PARTS = 8;

    private Strangers() {}

    /// @param method one of HTTP's own, else `*`
    /// @param path only words of ours stay of it: an id or what a stranger made up becomes `*`
    /// @param address the connection's own: forwarded headers are not believed
    public static Attempt attempt(String method, String path, String address) {
        var operation = Stream.of(path.split("/", PARTS + 1))
                .limit(PARTS)
                .map(part -> known(WORDS, part))
                .collect(Collectors.joining("/", known(METHODS, method) + " ", ""));
        return new Attempt(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                operation,
                new Circumstances(withoutZone(address), Optional.empty(), Optional.empty()));
    }

    private static String known(Set<String> words, String word) {
        return words.contains(word) ? word : "*";
    }

    private static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
