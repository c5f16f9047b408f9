package jp.hokensho.center.tree;

import java.sql.SQLException;
import jp.hokensho.center.problem.Refusal;

/// What one node does each second so that what is recorded is published. A checkpoint is given away after a
/// commit of ours that came later returned without a warning: then it is durable and replicated as every
/// append is, and so is what it speaks of. Whatever fails is tried again in the next second, on another
/// connection; a tree that disagrees with its journal stays where it is.
final class Rounds {

    private final TreeStore store;
    private final Progress progress;
    private TreeStore.Session session;
    private Growth growth;
    private volatile boolean over;

    Rounds(TreeStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    void next() {
        try {
            if (!over) {
                round();
                progress.going();
            }
        } catch (SQLException | Refusal failed) {
            progress.stopped(failed);
            close();
        }
    }

    private synchronized void round() throws SQLException {
        if (session == null) {
            session = store.open();
            growth = new Growth(session);
        }
        session.begin();
        var sizes = session.sizes();
        for (var size : sizes) {
            grow(size.stream());
        }
        confirm();
        progress.compare(sizes);
    }

    private void grow(int stream) throws SQLException {
        try {
            var more = true;
            while (more && !over) {
                more = growth.step(stream);
                session.rollback();
            }
            progress.agrees(stream);
        } catch (Disagreement found) {
            session.rollback();
            progress.disagrees(found);
        }
    }

    private void confirm() throws SQLException {
        var last = session.all();
        if (!last.equals(progress.published())) {
            session.mark();
        }
        growth.commit();
        progress.publish(last);
    }

    /// What is not published yet is after the next start.
    void end() {
        over = true;
        close();
    }

    private synchronized void close() {
        if (session != null) {
            session.close();
        }
        session = null;
    }
}
