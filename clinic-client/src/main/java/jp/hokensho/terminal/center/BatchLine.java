package jp.hokensho.terminal.center;

import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;

/// A row of a batch. Personal: `toString` masks it.
///
/// @param row from 1
/// @param question as it was typed
/// @param verification null unless it was answered
/// @param problem null unless it was refused or could never be asked
public record BatchLine(int row, VerificationRequest question, Verification verification, Problem problem) {

    @Override
    public String toString() {
        return "BatchLine[" + row + "]";
    }
}
