package jp.hokensho.adapter.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;

/// The keys with which this adapter signs (decision 100): its own, never another adapter's. They lie in the
/// state directory before the centre hears of them. Lines of the file: `signing` and a private JWK, or
/// `bound` and the id of the key that was seen bound last.
@Singleton
public class SigningKeys {

    private static final String SIGNING = "signing ";
    private static final String BOUND = "bound ";

    private final CenterDoor door;
    private final Adapter adapter;
    private volatile Optional<OwnKey> inUse;

    SigningKeys(CenterDoor door, Adapter adapter) {
        this.door = door;
        this.adapter = adapter;
        this.inUse = keptInUse();
    }

    /// Empty before the centre has bound the first.
    public Optional<OwnKey> inUse() {
        return inUse;
    }

    /// Whether a key was made here that is younger than the one in use.
    boolean isNextOffered() {
        return newest().map(OwnKey::keyId)
                .filter(newest ->
                        inUse.filter(key -> key.keyId().equals(newest)).isEmpty())
                .isPresent();
    }

    /// Makes the first key, and looks which one counts now.
    ///
    /// @return this adapter's keys as the centre has them, newest first
    /// @throws java.io.UncheckedIOException where no node answers, or says no
    public List<Own> tend() {
        var own = told();
        if (own.stream().noneMatch(Own::isAlive)) {
            offer(newest().orElseGet(this::made));
            own = told();
        }
        own.stream().filter(Own::isBound).findFirst().ifPresent(this::take);
        return own;
    }

    /// The next key; it counts once it was applied for and approved.
    ///
    /// @throws java.io.UncheckedIOException where no node answers, or says no
    public Own renew() {
        return offer(made());
    }

    private List<Own> told() {
        var device = adapter.identity().device();
        return door.get("/v1/keys/current", Ring.class).keys().stream()
                .filter(key -> key.device().equals(device))
                .toList();
    }

    private Own offer(OwnKey key) {
        return door.post("/v1/keys", Map.of("jwk", key.jwk()), Own.class);
    }

    private OwnKey made() {
        var key = OwnKey.create(KeyUse.SIGNING);
        add(SIGNING + key.secret());
        return key;
    }

    private void take(Own bound) {
        if (inUse.filter(key -> key.keyId().equals(bound.keyId())).isEmpty()) {
            add(BOUND + bound.keyId());
            inUse = keptInUse();
        }
    }

    private Optional<OwnKey> newest() {
        return under(SIGNING).map(OwnKey::of).reduce((_, later) -> later);
    }

    private Optional<OwnKey> keptInUse() {
        return under(BOUND).reduce((_, later) -> later).flatMap(id -> under(SIGNING)
                .map(OwnKey::of)
                .filter(key -> key.keyId().value().equals(id))
                .findFirst());
    }

    private Stream<String> under(String word) {
        return lines().stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length()));
    }

    private List<String> lines() {
        var kept = adapter.state().signingKeys().read().orElse(new byte[0]);
        return new String(kept, UTF_8).lines().toList();
    }

    private synchronized void add(String line) {
        var all = new ArrayList<>(lines());
        all.add(line);
        adapter.state().signingKeys().write(String.join("\n", all).getBytes(UTF_8));
    }

    private record Ring(List<Own> keys) {

        private Ring {
            keys = keys == null ? List.of() : List.copyOf(keys);
        }
    }

    /// One of this adapter's keys.
    ///
    /// @param state `PROPOSED`, `BOUND`, `REPLACED`, `DROPPED`
    /// @param binding number on the centre's record; null while it is not bound
    public record Own(KeyId keyId, String state, UUID device, String binding) {

        public boolean isBound() {
            return state.equals("BOUND");
        }

        private boolean isAlive() {
            return isBound() || state.equals("PROPOSED");
        }
    }
}
