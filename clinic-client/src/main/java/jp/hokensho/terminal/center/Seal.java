package jp.hokensho.terminal.center;

import java.util.Locale;

/// In which form the details of an answer came, and whether they could be read here.
public enum Seal {
    /// sealed by the insurer and opened with the clinic's key
    OPENED,
    /// not sealed: the centre could read them too
    OPEN,
    /// sealed for a key that this terminal does not have
    LOCKED,
    /// what came as the seal does not open: altered, or of another question
    BROKEN,
    /// there are none, or they are the centre's own
    NOT_DUE;

    /// The verdict stands, and persons stay unnamed.
    public boolean hides() {
        return this == LOCKED || this == BROKEN;
    }

    /// `not_due`
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
