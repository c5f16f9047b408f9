package jp.hokensho.adapter.command;

import java.io.Serial;

/// The command cannot do what it was told; the message says why and what helps.
final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message, null, false, false);
    }
}
