package jp.hokensho.center.journal;

/// What the simulation does to the appender.
enum Fault {
    /// the connection broke and the transaction with it
    COMMIT_LOST,
    /// the transaction is committed, and the connection broke before the writer heard of it
    COMMIT_UNHEARD,
    /// the writer was told nothing; the server decides later, and its session holds the lock until then
    COMMIT_UNDECIDED,
    /// committed, not replicated, and a warning says so
    COMMIT_WARNED,
    /// others act while the server commits
    COMMIT_SLOW,
    /// the process dies with its callers
    NODE_KILLED,
    SECOND_NODE,
    DATABASE_KILLED,
    /// the standby takes over: what it has not got is lost
    FAILOVER,
    TAIL_LOST,
    /// a checkpoint that nobody was given is lost with it
    CHECKPOINT_LOST,
    CONNECTION_CUT,
    CALLER_GAVE_UP,
    CLOCK_SET_BACK
}
