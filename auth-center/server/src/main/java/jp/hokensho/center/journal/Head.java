package jp.hokensho.center.journal;

import java.time.Instant;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;

/// Where a stream goes on: the row of `stream_head`.
///
/// @param epoch moves when a node takes the stream
/// @param next position of the next row
/// @param chain hash of the last row
/// @param batch which moved the head last
/// @param at time of the last row
/// @param openFrom no question below lacks its answer
record Head(int stream, long epoch, long next, byte[] chain, UUID batch, Instant at, long openFrom) {

    TraceNumber number() {
        return TraceNumber.of(stream, next);
    }

    Head with(Row last, UUID batch, long openFrom) {
        return new Head(stream, epoch, last.number().position() + 1, last.chain(), batch, last.at(), openFrom);
    }

    /// Whether that batch landed, asked after its commit had no known outcome.
    ///
    /// @throws Fenced neither it nor what was before it: somebody else wrote
    boolean isAfter(Batch tried) throws Fenced {
        boolean landed = batch.equals(tried.id());
        if (next != (landed ? tried.after().next() : tried.before().next())) {
            throw new Fenced();
        }
        return landed;
    }
}
