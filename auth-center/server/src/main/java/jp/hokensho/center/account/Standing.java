package jp.hokensho.center.account;

/// Whether somebody may work at all. Where an ID ends by its day, that is told apart.
public enum Standing {
    ACTIVE,
    /// until somebody says otherwise
    SUSPENDED,
    /// for ever: the name is erased, the row stays
    DELETED
}
