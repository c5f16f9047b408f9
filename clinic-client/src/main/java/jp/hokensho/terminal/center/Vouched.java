package jp.hokensho.terminal.center;

import java.util.Locale;

/// Whether the insurer's own signature vouches for an answer.
public enum Vouched {
    /// signed with a key that this terminal trusts
    KNOWN,
    /// signed with a key that nobody confirmed here
    UNCONFIRMED,
    /// the insurer's server answered and signed nothing
    UNSIGNED,
    /// what came as its signature does not fit the answer
    WRONG,
    /// no insurer's server answered: there is nothing to sign
    NOT_DUE;

    /// `not_due`
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
