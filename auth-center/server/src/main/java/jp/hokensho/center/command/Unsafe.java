package jp.hokensho.center.command;

import java.io.Serial;

/// Refuses to start; the message names the property or the command that helps.
final class Unsafe extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Unsafe(String message) {
        super(message, null, false, false);
    }
}
