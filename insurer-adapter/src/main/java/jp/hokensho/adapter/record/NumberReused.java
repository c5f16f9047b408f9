package jp.hokensho.adapter.record;

import java.io.Serial;
import jp.hokensho.protocol.TraceNumber;

/// Another question is on record under this number: whoever asks does not keep to the protocol.
public final class NumberReused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NumberReused(TraceNumber number) {
        super("another question is on record as " + number, null, false, false);
    }
}
