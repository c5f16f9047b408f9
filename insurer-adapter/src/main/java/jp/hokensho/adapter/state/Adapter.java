package jp.hokensho.adapter.state;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// This adapter: for whom it answers, whom it connects to, and the keys of what it stores. Read once at start.
@Singleton
public class Adapter {

    private final StateDirectory state;
    private final Identity identity;
    private final List<URI> centers;

    /// @param path `hokensho.state`
    /// @param addresses instead of those that `enrol` stored
    Adapter(
            @ConfigProperty(name = "hokensho.state") Path path,
            @ConfigProperty(name = "hokensho.centers") Optional<List<URI>> addresses) {
        state = new StateDirectory(path.toAbsolutePath());
        identity = Identity.of(state.identity().certificate());
        centers = addresses.orElseGet(state::centers);
    }

    public StateDirectory state() {
        return state;
    }

    public Identity identity() {
        return identity;
    }

    public List<URI> centers() {
        return centers;
    }

    public SecretKey cardsKey() {
        return state.cardsKey().key("cards");
    }

    public SecretKey recordKey() {
        return state.recordKey().key("record");
    }
}
