package jp.hokensho.keys;

/// A key, certificate or secret file cannot be used. The message names the file or what is wrong, never a
/// secret.
public final class KeyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyFailure(String message) {
        super(message);
    }

    public KeyFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
