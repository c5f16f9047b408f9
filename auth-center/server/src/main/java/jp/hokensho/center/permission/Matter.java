package jp.hokensho.center.permission;

/// What a clinic asks for.
public enum Matter {
    /// one card, about today or a day to come
    SINGLE,
    /// many cards in one order
    BATCH,
    /// a day that has passed
    HISTORY
}
