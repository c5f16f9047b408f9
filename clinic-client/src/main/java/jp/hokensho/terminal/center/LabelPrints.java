package jp.hokensho.terminal.center;

import java.util.Map;
import jp.hokensho.protocol.LabelFormat;
import jp.hokensho.protocol.TraceNumber;

/// Labels that are printed, each on the centre's record before it is. Where a reply is lost nothing is printed:
/// more may be on record than was, never less.
public record LabelPrints(Session session) {

    /// @param number of the verification
    /// @throws CenterProblem `NOT_FOUND` where the person sees no such verification, `IMPOSSIBLE_VALUE` where its
    /// label can be used no more
    public Noted note(TraceNumber number, LabelFormat format, int copies) {
        var order = Map.of("format", format, "copies", copies);
        return Wire.read(
                session.askOnce(calls -> calls.post("/v1/verifications/" + number + "/labels", order)), Noted.class);
    }

    /// @param record number of the printing
    /// @param earlier how often the same label was printed before
    public record Noted(TraceNumber record, long earlier) {}
}
