package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.terminal.batch.Table;
import jp.hokensho.terminal.center.Session;

/// The table that somebody handed in and looks over before it is sent: in memory, one at a time, for whoever handed
/// it in and as long as that person is signed in.
@ApplicationScoped
class Drafts {

    private Optional<Draft> kept = Optional.empty();

    /// @param id also the key under which the centre takes it: sent twice it is one batch
    record Draft(UUID id, Session session, Table table) {}

    synchronized Draft keep(Session session, Table table) {
        var draft = new Draft(UUID.randomUUID(), session, table);
        kept = Optional.of(draft);
        return draft;
    }

    /// Empty where there is none, or another person's.
    synchronized Optional<Draft> find(Session session) {
        return kept.filter(draft -> draft.session() == session);
    }

    /// Empty where another one came meanwhile.
    Optional<Draft> find(Session session, String id) {
        return find(session).filter(draft -> draft.id().toString().equals(id));
    }

    /// What is nobody's any more is forgotten.
    synchronized void forget() {
        kept = Optional.empty();
    }
}
