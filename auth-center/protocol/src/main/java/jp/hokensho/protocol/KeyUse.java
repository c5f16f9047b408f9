package jp.hokensho.protocol;

/// What a bound key is for (architecture.md §7).
public enum KeyUse {
    /// a clinic's: insurers seal details for it
    SEALING,
    /// an adapter's: it signs what the insurer says
    SIGNING
}
