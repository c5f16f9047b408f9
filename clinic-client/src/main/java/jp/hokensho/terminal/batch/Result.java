package jp.hokensho.terminal.batch;

import jp.hokensho.terminal.center.Opened;

/// What became of a row.
sealed interface Result {

    /// On the centre's record, whatever the outcome, and as far as this terminal can read it.
    record Answered(Opened opened) implements Result {
        @Override
        public String toString() {
            return "Answered[" + opened.answer().verificationNumber() + "]";
        }
    }

    /// A bad row, a refusal, or a centre that could not be reached: said in words.
    record Failed(String words) implements Result {}

    /// The program was stopped before there was an answer.
    record Stopped() implements Result {}
}
