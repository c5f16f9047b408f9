package jp.hokensho.center.journal;

/// Whether a number was given and is not on the record any more, because the database was put back to an earlier
/// state.
public enum Loss {
    /// it is on the record, or was never given
    NONE,
    /// it lies beyond the end of a stream that a restore closed, and nobody was found who had seen so far
    POSSIBLE,
    /// likewise, and somebody had
    CERTAIN
}
