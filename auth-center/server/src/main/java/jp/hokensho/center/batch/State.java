package jp.hokensho.center.batch;

/// What a batch is about.
enum State {
    RUNNING,
    PAUSED,
    /// every row was asked
    DONE,
    /// by the clinic
    CANCELLED,
    /// the right it worked under ended
    CUT_OFF;

    boolean over() {
        return this != RUNNING && this != PAUSED;
    }
}
