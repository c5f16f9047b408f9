package jp.hokensho.center.batch;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import jp.hokensho.center.account.CutOff;
import jp.hokensho.center.batch.BatchRows.Ending;
import jp.hokensho.center.journal.BatchEnded;
import jp.hokensho.center.journal.Journal;

/// Ends batches, on the record. One that is over stays so.
@Singleton
class Endings {

    private final BatchRows rows;
    private final Journal journal;
    private final Clock clock;

    Endings(BatchRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// Again is the same.
    void end(Batch batch, State how) {
        rows.in(batch.order().clinic(), connection -> {
            if (rows.end(connection, batch.id(), new Ending(how, clock.instant()))) {
                journal.append(ended(batch, how));
            }
            return batch;
        });
    }

    /// A right that ends takes what was ordered under it with it, and that does not come back with it.
    void end(@Observes CutOff cut) throws SQLException {
        for (var batch : rows.endOf(cut, clock.instant())) {
            journal.append(ended(batch, State.CUT_OFF));
        }
    }

    private static BatchEnded ended(Batch batch, State how) {
        return new BatchEnded(batch.id(), batch.order().clinic(), how.name());
    }
}
