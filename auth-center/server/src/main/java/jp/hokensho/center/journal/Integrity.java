package jp.hokensho.center.journal;

/// Is history still history?
public sealed interface Integrity {

    /// @param size rows checked
    record Intact(long size) implements Integrity {}

    /// @param stream where
    /// @param position the first row that is not what was written; 0 where a row lies before position 1
    record BrokenAt(int stream, long position) implements Integrity {}
}
