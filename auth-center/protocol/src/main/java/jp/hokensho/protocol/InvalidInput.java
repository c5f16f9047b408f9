package jp.hokensho.protocol;

import java.io.Serial;

/// A text that cannot become the value it was meant for. Says what is wrong by a code, never what was typed:
/// the text may name a person and this message may reach a log.
public final class InvalidInput extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final InputError error;

    public InvalidInput(InputError error) {
        super(error.code());
        this.error = error;
    }

    public InputError error() {
        return error;
    }
}
