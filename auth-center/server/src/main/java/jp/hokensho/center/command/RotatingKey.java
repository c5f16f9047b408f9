package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.time.Instant;
import jp.hokensho.center.admission.TokenKeys;
import jp.hokensho.center.command.KeysCommand.Kind;
import jp.hokensho.center.receipt.ReceiptKeys;

/// `keys rotate`: the nodes that run know the new key within a second. Receipts are signed with it at once, and
/// nothing that was signed before is refused; tokens from the time that is printed, and nobody is signed out.
class RotatingKey implements QuarkusApplication {

    private final ReceiptKeys receipts;
    private final TokenKeys tokens;

    RotatingKey(ReceiptKeys receipts, TokenKeys tokens) {
        this.receipts = receipts;
        this.tokens = tokens;
    }

    /// @param arguments which key; `true` for JSON
    @Override
    public int run(String... arguments) {
        var json = Boolean.parseBoolean(arguments[1]);
        System.out.println(
                switch (Kind.valueOf(arguments[0])) {
                    case receipt -> {
                        var key = receipts.rotate();
                        yield told(key.id(), key.from(), json);
                    }
                    case token -> {
                        var key = tokens.rotate();
                        yield told(key.id(), key.from(), json);
                    }
                });
        return 0;
    }

    private static String told(Object id, Instant from, boolean json) {
        return json ? "{\"keyId\":\"%s\",\"from\":\"%s\"}".formatted(id, from) : Messages.of("keys.rotated", id, from);
    }
}
