package jp.hokensho.keys;

/// A sealed value was altered, cut, moved to another place, or sealed with another key: which one cannot be
/// told.
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("the seal does not hold");
    }
}
