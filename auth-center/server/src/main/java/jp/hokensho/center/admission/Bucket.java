package jp.hokensho.center.admission;

/// Of every second's tokens what is not used is saved up to the burst.
///
/// @param level tokens left
record Bucket(double level, long at, boolean admitted) {

    private static final double NANOS = 1e9;

    Bucket(double level, long at) {
        this(level, at, true);
    }

    Bucket take(long now, int perSecond, int burst) {
        var elapsed = Math.max(0, now - at);
        var filled = Math.min(burst, level + elapsed * perSecond / NANOS);
        return filled >= 1 ? new Bucket(filled - 1, at + elapsed, true) : new Bucket(filled, at + elapsed, false);
    }

    boolean isFull(long now, int perSecond, int burst) {
        return level + (now - at) * perSecond / NANOS >= burst;
    }
}
