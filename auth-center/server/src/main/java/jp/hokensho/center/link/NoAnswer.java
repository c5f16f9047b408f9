package jp.hokensho.center.link;

import java.io.Serial;
import jp.hokensho.protocol.Answer;

/// An insurer gave no usable answer. Thrown only for the guard to see, which counts by exceptions; never
/// leaves `link`.
final class NoAnswer extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    NoAnswer(Reply reply) {
        super(null, null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }

    /// Having no link says nothing about the insurer's health: it must be asked again as soon as it has one.
    boolean countsAgainstIt() {
        return !(reply.answer() instanceof Answer.Unavailable(var why) && why == Answer.Unreached.NO_LINK);
    }
}
