package jp.hokensho.terminal.page;

import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Vouched;

/// What became of a question.
sealed interface Fate {

    /// It is being asked.
    record Waiting() implements Fate {}

    /// The centre answered, whatever the verdict.
    ///
    /// @param sent as the centre gave it
    record Answered(Verification sent, Opened opened, Vouched vouched) implements Fate {}

    /// Nobody has answered. It lies in the hold and is sent when that is possible.
    record Kept() implements Fate {}

    /// The centre turned it away, or it could not be asked and not be kept.
    record Failed(RuntimeException why) implements Fate {

        /// It may be answered when the centre is back, or the person.
        boolean mayPass() {
            return switch (why) {
                case CenterUnreachable _, NoMandate _ -> true;
                case CenterProblem problem -> problem.mayPass() || problem.type() == ProblemType.NO_SESSION;
                default -> false;
            };
        }
    }
}
