package jp.hokensho.center.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.Verification;

/// A row of a batch as the clinic sees it.
///
/// @param row from 1
/// @param state `WAITING`, `ANSWERED`, `REFUSED`, `INVALID`
/// @param question as it was typed
/// @param verification null unless it was answered, or where a restore took it from the record
/// @param problem null unless it was refused or invalid
@JsonInclude(JsonInclude.Include.ALWAYS)
record Shown(int row, String state, Question question, Verification verification, Problem problem) {

    @Override
    public String toString() {
        return "Shown[" + row + ", " + state + "]";
    }
}
