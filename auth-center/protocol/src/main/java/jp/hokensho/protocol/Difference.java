package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

/// One number of which the records of centre and adapter do not say the same.
public record Difference(TraceNumber number, Kind what) {

    public Difference {
        requireNonNull(number, "number");
        requireNonNull(what, "what");
    }

    /// As the centre sees it.
    public enum Kind {
        /// The centre has the adapter's answer; the adapter has no such number.
        UNKNOWN_TO_ADAPTER,
        /// The adapter has put an answer on its record; the centre has none, not even late.
        UNKNOWN_TO_CENTER,
        /// Both have an answer, and not the same.
        UNLIKE
    }
}
