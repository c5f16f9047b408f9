package jp.hokensho.center.review;

import java.util.Map;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Typed;

/// Body of a review: what came of it.
///
/// @param remark up to 500 code points
record ReviewRequest(String remark) {

    private static final int MAX_TEXT = 500;

    /// @throws InvalidFields naming `remark`
    ReviewRequest {
        try {
            if (remark == null || remark.isBlank()) {
                throw new InvalidInput(InputError.MISSING);
            }
            remark = Typed.line(remark.strip(), MAX_TEXT);
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("remark", invalid.error()));
        }
    }

    @Override
    public String toString() {
        return "ReviewRequest[****]";
    }
}
