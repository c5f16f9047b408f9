package jp.hokensho.adapter.record;

import java.io.Serial;

/// The exchange is not known to be on record: it must not be told.
public final class RecordUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    RecordUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
