package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.admission.TokenKeys;

/// `keys rotate token`: the nodes that run know the new key within a second and sign with it from the time that is
/// printed; nobody is signed out.
class RotatingTokenKey implements QuarkusApplication {

    private final TokenKeys keys;

    RotatingTokenKey(TokenKeys keys) {
        this.keys = keys;
    }

    /// @param arguments `true` for JSON
    @Override
    public int run(String... arguments) {
        var key = keys.rotate();
        System.out.println(
                Boolean.parseBoolean(arguments[0])
                        ? "{\"keyId\":\"%s\",\"from\":\"%s\"}".formatted(key.id(), key.from())
                        : Messages.of("keys.rotated", key.id(), key.from()));
        return 0;
    }
}
