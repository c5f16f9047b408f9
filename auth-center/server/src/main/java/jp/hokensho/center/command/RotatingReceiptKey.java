package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.receipt.ReceiptKeys;

/// `keys rotate receipt`: the nodes that run take the new key within a second; nothing that was signed before
/// is refused.
class RotatingReceiptKey implements QuarkusApplication {

    private final ReceiptKeys keys;

    RotatingReceiptKey(ReceiptKeys keys) {
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
