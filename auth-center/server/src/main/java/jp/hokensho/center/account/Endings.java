package jp.hokensho.center.account;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObserverException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
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
    private final Event<PersonCutOff> cutOffs;
    private final Clock clock;

    Endings(SessionRows rows, Journal journal, Event<PersonCutOff> cutOffs, Clock clock) {
        this.cutOffs = cutOffs;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// The person has no right any more, for now or for ever: nothing that was begun under it goes on.
    void cutOff(Connection connection, UUID person) throws SQLException {
        endSessions(connection, person, Optional.empty());
        try {
            cutOffs.fire(new PersonCutOff(connection, person));
        } catch (ObserverException failed) {
            throw failed.getCause() instanceof SQLException refused ? refused : new SQLException(failed);
        }
    }

    /// @param but goes on
    void endSessions(Connection connection, UUID person, Optional<UUID> but) throws SQLException {
        for (var session : rows.endOfPerson(connection, person, but, clock.instant())) {
            journal.append(new SignedOut(session.id(), session.person(), session.tenant(), How.CUT_OFF));
        }
    }
}
