package jp.hokensho.terminal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.terminal.center.Session;

/// One look through past results: what was typed, where its pages begin, and the file that was ordered of it. For who
/// looks, in memory alone.
final class Search {

    private final Session session;
    private final Lookup lookup;
    private final List<String> starts = new ArrayList<>();
    private Optional<Saving> saving = Optional.empty();

    Search(Session session, Lookup lookup) {
        this.session = session;
        this.lookup = lookup;
    }

    boolean isOf(Session other) {
        return session == other;
    }

    Lookup lookup() {
        return lookup;
    }

    /// A page is reached by the one before it.
    ///
    /// @param page from 1
    synchronized boolean has(int page) {
        return page >= 1 && page <= starts.size() + 1;
    }

    /// Empty for the first.
    synchronized Optional<String> start(int page) {
        return page == 1 ? Optional.empty() : Optional.of(starts.get(page - 2));
    }

    /// New results move the pages: those behind a page that ends elsewhere now begin anew.
    ///
    /// @param next where the page after it begins; null where there is none
    synchronized void read(int page, String next) {
        var behind = starts.subList(page - 1, starts.size());
        if (!behind.isEmpty() && behind.getFirst().equals(next)) {
            return;
        }
        behind.clear();
        if (next != null) {
            starts.add(next);
        }
    }

    synchronized void save(Saving ordered) {
        saving = Optional.of(ordered);
    }

    synchronized Optional<Saving> saving() {
        return saving;
    }
}
