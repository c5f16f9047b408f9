package jp.hokensho.postgres;

/// The embedded server could not be prepared, started, reached or stopped. The message says what to look at.
public final class PostgresFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
