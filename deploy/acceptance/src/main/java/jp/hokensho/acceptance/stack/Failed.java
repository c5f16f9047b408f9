package jp.hokensho.acceptance.stack;

/// Something that was to run did not. The message is for the person who started it.
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Failed(String message) {
        super(message);
    }

    public Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
