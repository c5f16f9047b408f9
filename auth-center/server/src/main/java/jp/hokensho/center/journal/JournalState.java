package jp.hokensho.center.journal;

/// Whether events can be put on the record.
enum JournalState {
    /// not opened yet, or closed
    CLOSED,
    WRITING,
    /// the outcome of a commit, or the way to the database, is being found out
    RECOVERING,
    /// another node took the stream: this process writes no more
    FENCED
}
