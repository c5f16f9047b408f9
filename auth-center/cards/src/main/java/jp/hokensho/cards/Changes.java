package jp.hokensho.cards;

/// What a file would change, in lines. Two lines are the same where they are about the same person from the same day.
///
/// @param added not there before
/// @param changed there before, and saying something else
/// @param ended there before, and not in the file
/// @param unchanged there before, word for word
public record Changes(long added, long changed, long ended, long unchanged) {

    private static final int MANY = 10;

    /// Lines of the file.
    public long lines() {
        return added + changed + unchanged;
    }

    /// More than a tenth of what is there would be gone: perhaps a part of a file, or the wrong one.
    public boolean endsMany() {
        return ended * MANY > changed + ended + unchanged;
    }
}
