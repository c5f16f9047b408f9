package jp.hokensho.protocol;

/// Where an answer came from: the insurer's own server just now, cards stored at the centre, a stand-in rule of the
/// insurer, or nowhere.
public enum Source {
    LIVE,
    STORED,
    STAND_IN,
    NONE
}
