package jp.hokensho.protocol;

/// Why a statement does not vouch for the answer that it came with.
public enum StatementFault {
    /// no signature of the form of docs/link.md
    FORM,
    /// of a key that is not the insurer's
    UNKNOWN_KEY,
    /// the signature does not fit
    SIGNATURE,
    /// signed, and says something else than the answer
    CONTENT
}
