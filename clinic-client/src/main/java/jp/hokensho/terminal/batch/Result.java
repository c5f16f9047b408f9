package jp.hokensho.terminal.batch;

import jp.hokensho.protocol.Verification;

/// What became of a row.
sealed interface Result {

    /// On the centre's record, whatever the outcome.
    record Answered(Verification verification) implements Result {
        @Override
        public String toString() {
            return "Answered[" + verification.verificationNumber() + "]";
        }
    }

    /// A bad row, a refusal, or a centre that could not be reached: said in words.
    record Failed(String words) implements Result {}

    /// The program was stopped before there was an answer.
    record Stopped() implements Result {}
}
