package jp.hokensho.center.journal;

/// The database would lose what it has acknowledged, or it already disagrees with itself: nothing is started
/// on it.
public final class UnsafeDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeDatabase(String message) {
        super(message);
    }
}
