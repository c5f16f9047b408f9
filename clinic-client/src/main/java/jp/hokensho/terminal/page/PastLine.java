package jp.hokensho.terminal.page;

import java.util.Objects;
import jp.hokensho.terminal.center.Past;
import jp.hokensho.terminal.desk.Days;
import jp.hokensho.terminal.desk.Verdict;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// A line of the list of past results. `toString` masks it.
///
/// @param number its digits
/// @param grouped the same to read
/// @param verdict as it was told in time
/// @param late another answer came afterwards
/// @param erased what named a person is not there any more
public record PastLine(
        String number,
        String grouped,
        String time,
        Verdict verdict,
        String ref,
        String insurer,
        String target,
        String by,
        boolean late,
        boolean erased) {

    static PastLine of(Past.Line line, Say say) {
        var insurer =
                line.insurer() == null ? line.insurerNumber() : line.insurer().name();
        return new PastLine(
                line.verificationNumber().toString(),
                line.verificationNumber().grouped(),
                new Days(say).moment(line.verifiedAt()),
                Verdict.of(line.outcome(), say.locale()),
                Printable.of(Objects.toString(line.patientRef(), "")),
                Printable.of(insurer),
                line.targetDate().toString(),
                Printable.of(Objects.toString(line.askedBy(), "")),
                line.late(),
                line.erased() != null);
    }

    @Override
    public String toString() {
        return "PastLine[" + number + "]";
    }
}
