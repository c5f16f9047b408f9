package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.SignedOut;
import jp.hokensho.center.journal.SignedOut.How;

/// Ends a person's sessions within somebody else's transaction. They are on the record before it
/// commits.
@Singleton
class Endings {

    private final SessionRows rows;
    private final Journal journal;
    private final Clock clock;

    Endings(SessionRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    void endSessions(Connection connection, UUID person) throws SQLException {
        for (var session : rows.endOfPerson(connection, person, clock.instant())) {
            journal.append(new SignedOut(session.id(), session.person(), session.tenant(), How.CUT_OFF));
        }
    }
}
