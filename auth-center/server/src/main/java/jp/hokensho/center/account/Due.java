package jp.hokensho.center.account;

/// What a person has to do before anything else: a session with such a duty is good for nothing but that.
public enum Due {
    /// register a second factor
    FACTOR,
    /// change the password: it is too old, or was chosen by somebody else
    PASSWORD
}
