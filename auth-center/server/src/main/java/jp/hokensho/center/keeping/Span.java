package jp.hokensho.center.keeping;

import java.util.List;
import java.util.stream.LongStream;

/// Positions of one stream, `to` exclusive.
record Span(int stream, long from, long to) {

    private static final long STEP = 5_000;

    Span since(long position) {
        return new Span(stream, Math.max(from, position), to);
    }

    Span until(long position) {
        return new Span(stream, from, position);
    }

    /// In their order; none of an empty one.
    List<Span> steps() {
        return LongStream.iterate(from, at -> at < to, at -> at + STEP)
                .mapToObj(at -> new Span(stream, at, Math.min(to, at + STEP)))
                .toList();
    }
}
