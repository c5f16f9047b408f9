package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.time.Instant;
import jp.hokensho.center.command.KeysCommand.Kind;

/// `keys rotate`: the nodes that run know the new key within a second. Receipts are signed with it at once, and
/// nothing that was signed before is refused; tokens from the time that is printed, and nobody is signed out;
/// checkpoints likewise, with a key that the former one announces on the record.
class RotatingKey implements QuarkusApplication {

    private final SignatureKeys keys;

    RotatingKey(SignatureKeys keys) {
        this.keys = keys;
    }

    /// @param arguments which key; `true` for JSON
    @Override
    public int run(String... arguments) {
        var json = Boolean.parseBoolean(arguments[1]);
        System.out.println(
                switch (Kind.valueOf(arguments[0])) {
                    case receipt -> {
                        var key = keys.receipts().rotate();
                        yield told(key.id(), key.from(), json);
                    }
                    case token -> {
                        var key = keys.tokens().rotate();
                        yield told(key.id(), key.from(), json);
                    }
                    case checkpoint -> {
                        var key = keys.checkpoints().rotate();
                        yield told(key.name(), key.from(), json);
                    }
                    case authority -> throw new IllegalArgumentException("that is replaced in steps");
                });
        return 0;
    }

    private static String told(Object id, Instant from, boolean json) {
        return json ? "{\"keyId\":\"%s\",\"from\":\"%s\"}".formatted(id, from) : Messages.of("keys.rotated", id, from);
    }
}
