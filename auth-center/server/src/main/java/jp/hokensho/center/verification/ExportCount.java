package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.ProblemType;

/// How many rows a file will have: no more than one may.
@Singleton
class ExportCount {

    private final ListRows rows;
    private final Openings openings;
    private final ExportConfig config;

    ExportCount(ListRows rows, Openings openings, ExportConfig config) {
        this.rows = rows;
        this.openings = openings;
        this.config = config;
    }

    /// @throws Refusal 413 for more than may be
    long of(String clinic, Filter filter) {
        long all = rows.count(clinic, filter.part(Cursor.START, config.rows() + 1));
        if (all > config.rows()) {
            throw new Refusal(ProblemType.TOO_LARGE)
                    .saying(
                            "一度に書き出せるのは " + config.rows() + " 件までです。期間を短くしてください",
                            "At most " + config.rows() + " results at a time: please choose a shorter period");
        }
        return filter.patientRef().isEmpty() ? all : opened(clinic, filter);
    }

    private long opened(String clinic, Filter filter) {
        long count = 0;
        var after = Optional.of(Cursor.START);
        while (after.isPresent()) {
            var found = openings.find(clinic, filter.part(after.get(), config.rows()));
            count += found.items().size();
            after = found.next();
        }
        return count;
    }
}
