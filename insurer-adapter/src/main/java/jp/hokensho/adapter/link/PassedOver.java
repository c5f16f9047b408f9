package jp.hokensho.adapter.link;

/// Why a message of the centre was not answered.
enum PassedOver {
    GARBAGE,
    /// a word of a later version, or one that only adapters say
    UNKNOWN,
    TOO_MANY,
    TOO_LATE,
    /// denials, or a clinic's key, that the record could not take: they come again
    NOT_RECORDED,
    /// a question whose clinic has a key for which nothing can be sealed
    NOT_SEALED
}
