package jp.hokensho.center.batch;

import java.util.Optional;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// A row of a batch and what became of it.
///
/// @param line from 1, without the header
record Line(int line, Question question, Result result) {

    sealed interface Result {

        /// Not asked yet, or never where the batch is over.
        record Waiting() implements Result {}

        record Answered(TraceNumber number, Outcome outcome) implements Result {}

        /// @param number on the record; empty where it is not
        record Refused(ProblemType problem, Optional<TraceNumber> number) implements Result {}

        /// It could never be asked.
        record Invalid() implements Result {}

        default String state() {
            return switch (this) {
                case Waiting _ -> "WAITING";
                case Answered _ -> "ANSWERED";
                case Refused _ -> "REFUSED";
                case Invalid _ -> "INVALID";
            };
        }

        /// For the columns of the table.
        default Optional<TraceNumber> onRecord() {
            return switch (this) {
                case Answered answered -> Optional.of(answered.number());
                case Refused refused -> refused.number();
                case Waiting _, Invalid _ -> Optional.empty();
            };
        }
    }
}
