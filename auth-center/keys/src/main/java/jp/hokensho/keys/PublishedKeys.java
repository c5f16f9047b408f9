package jp.hokensho.keys;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// The keys of a centre as it publishes them (a JWK set, RFC 7517): all it ever had.
public final class PublishedKeys {

    private static final int LONGEST = 1_000_000;

    private final Map<String, PublishedKey> byId;

    public PublishedKeys(Collection<PublishedKey> keys) {
        this.byId = keys.stream().collect(Collectors.toMap(PublishedKey::id, Function.identity(), (one, _) -> one));
    }

    /// @throws KeyFailure unless it is a key set of a form that is understood
    public static PublishedKeys read(String json) {
        try {
            if (json.length() <= LONGEST && JsonUtil.parseJson(json).get("keys") instanceof List<?> keys) {
                return new PublishedKeys(
                        keys.stream().flatMap(key -> key(key).stream()).toList());
            }
        } catch (JoseException broken) {
            throw new KeyFailure("the published keys cannot be read", broken);
        }
        throw new KeyFailure("these are no published keys");
    }

    private static Optional<PublishedKey> key(Object jwk) {
        if (!(jwk instanceof Map<?, ?> members)) {
            return Optional.empty();
        }
        Map<String, Object> named = new HashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        return PublishedKey.read(named);
    }

    Optional<PublishedKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Oldest first.
    public String json() {
        var keys = byId.values().stream()
                .sorted(Comparator.comparing(PublishedKey::from))
                .map(PublishedKey::jwk)
                .toList();
        return JsonUtil.toJson(Map.of("keys", keys));
    }
}
