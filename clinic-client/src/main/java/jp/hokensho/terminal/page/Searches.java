package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.hokensho.terminal.center.Session;

/// What is looked for among past results: here and not in an address, for it may name a patient. One at a time, for as
/// long as whoever looks is signed in.
@ApplicationScoped
class Searches {

    private Optional<Search> kept = Optional.empty();

    synchronized Search keep(Session session, Lookup lookup) {
        var search = new Search(session, lookup);
        kept = Optional.of(search);
        return search;
    }

    /// Empty where there is none, or another person's.
    synchronized Optional<Search> find(Session session) {
        return kept.filter(search -> search.isOf(session));
    }

    /// What is nobody's any more is forgotten.
    synchronized void forget() {
        kept = Optional.empty();
    }
}
