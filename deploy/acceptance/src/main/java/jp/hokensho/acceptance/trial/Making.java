package jp.hokensho.acceptance.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.hokensho.acceptance.trial.TrialTable.Row;

/// What is the matter with a patient's card or with how it was typed. In the order of the table's columns of outcomes,
/// for it is made so that there is something to find for each of them.
enum Making {
    GOOD,
    ENDED,
    MISTYPED,
    INSURER_MISTYPED;

    /// One for each access of a session, in no particular order that is the same at every call.
    ///
    /// @param sessions all of the clinic
    static List<Making> of(List<Row> sessions, int session, Row total) {
        var makings = new ArrayList<Making>();
        for (var making : List.of(ENDED, MISTYPED, INSURER_MISTYPED)) {
            makings.addAll(Collections.nCopies(making.share(sessions, session, total), making));
        }
        var accesses = sessions.get(session).cell(TrialTable.ACCESSES).orElseThrow();
        makings.addAll(Collections.nCopies(accesses - makings.size(), GOOD));
        Collections.shuffle(makings, new Random(accesses));
        return makings;
    }

    /// The source's cell. Where it knows the clinic's total only, the total is spread over the sessions by their
    /// accesses: rounded as they add up, so that the sum stays.
    private int share(List<Row> sessions, int session, Row total) {
        var column = ordinal() + 1;
        return sessions.get(session)
                .cell(column)
                .orElseGet(() -> until(sessions, session + 1, total.cell(column).orElseThrow())
                        - until(sessions, session, total.cell(column).orElseThrow()));
    }

    private static int until(List<Row> sessions, int end, int total) {
        return Math.round((float) total * accesses(sessions, end) / accesses(sessions, sessions.size()));
    }

    private static int accesses(List<Row> sessions, int end) {
        return IntStream.range(0, end)
                .map(i -> sessions.get(i).cell(TrialTable.ACCESSES).orElseThrow())
                .sum();
    }
}
