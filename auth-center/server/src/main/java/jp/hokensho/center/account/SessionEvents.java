package jp.hokensho.center.account;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObserverException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.SignedIn;
import jp.hokensho.center.journal.SignedOut;

/// What is to be known of sessions outside: on the record that they begin and end, and to whoever else holds
/// something under the same right that this is over.
@Singleton
class SessionEvents {

    private final Journal journal;
    private final Event<CutOff> cutOffs;

    SessionEvents(Journal journal, Event<CutOff> cutOffs) {
        this.journal = journal;
        this.cutOffs = cutOffs;
    }

    /// @param addressTag stands for where the person is
    void begun(Session session, String addressTag) {
        journal.append(new SignedIn(
                session.id(), session.person(), session.tenant(), session.device(), Optional.of(addressTag)));
    }

    void ended(List<Session> sessions, SignedOut.How how) {
        sessions.forEach(
                session -> journal.append(new SignedOut(session.id(), session.person(), session.tenant(), how)));
    }

    void tell(CutOff cut) throws SQLException {
        try {
            cutOffs.fire(cut);
        } catch (ObserverException failed) {
            throw failed.getCause() instanceof SQLException refused ? refused : new SQLException(failed);
        }
    }
}
