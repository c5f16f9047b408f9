package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.journal.SignedOut.How;

/// Ends a person's sessions within somebody else's transaction. They are on the record before it
/// commits.
@Singleton
class Endings {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SessionRows rows;
    private final SessionEvents events;
    private final Clock clock;

    Endings(SessionRows rows, SessionEvents events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// The person has no right any more, for now or for ever: nothing that was begun under it goes on.
    void cutOff(Connection connection, UUID person) throws SQLException {
        endSessions(connection, person, Optional.empty());
        events.tell(new CutOff.OfPerson(connection, person));
    }

    /// Before the last day of an ID is changed: what was begun before it passed does not come back with the ID.
    void cutOffIfOver(Connection connection, Person before) throws SQLException {
        if (before.expiredOn(LocalDate.now(clock.withZone(TOKYO)))) {
            cutOff(connection, before.id());
        }
    }

    /// @param but goes on
    void endSessions(Connection connection, UUID person, Optional<UUID> but) throws SQLException {
        events.ended(rows.endOfPerson(connection, person, but, clock.instant()), How.CUT_OFF);
    }
}
