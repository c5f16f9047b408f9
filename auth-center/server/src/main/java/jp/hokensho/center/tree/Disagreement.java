package jp.hokensho.center.tree;

import java.io.Serial;
import java.time.Duration;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.problem.Refusing;

/// The journal is not what was published of it, or does not follow from itself: nothing more is published of
/// this stream, and nothing proven of it: 503.
final class Disagreement extends RuntimeException implements Refusing {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Duration WAIT = Duration.ofMinutes(1);

    private final int stream;
    private final long position;

    Disagreement(int stream, long position) {
        super("stream " + stream + " at position " + position, null, false, false);
        this.stream = stream;
        this.position = position;
    }

    @Override
    public Refusal refusal() {
        return Refusal.unavailable(WAIT);
    }

    int stream() {
        return stream;
    }

    /// The first that is known to be wrong.
    long position() {
        return position;
    }
}
