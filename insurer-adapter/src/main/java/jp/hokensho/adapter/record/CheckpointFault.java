package jp.hokensho.adapter.record;

/// Why a checkpoint of the centre is not witnessed. A person has to look into each.
public enum CheckpointFault {
    /// it is none, or longer than anybody reads
    MALFORMED,
    /// of a log that is not this centre's
    OTHER_LOG,
    /// signed by no key that is known here
    UNKNOWN_KEY,
    /// it does not continue what was seen: the record was rewritten, or there are two of them
    FORK,
    /// for a minute nothing came that continues what was seen: the record went back
    WENT_BACK
}
