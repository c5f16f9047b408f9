package jp.hokensho.adapter.answering;

/// Why a question got no answer.
enum Unanswered {
    /// meant for another insurer
    OTHER_INSURER,
    /// cards or record could not be reached
    DATABASE,
    /// another question is on record under its number
    NUMBER_REUSED,
    /// symbol or number that no card can have
    IMPOSSIBLE,
    /// our own fault
    BUG
}
