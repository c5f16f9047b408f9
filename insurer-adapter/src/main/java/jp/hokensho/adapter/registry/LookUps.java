package jp.hokensho.adapter.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import jp.hokensho.cards.Person;
import jp.hokensho.protocol.CardKey;

/// Looks cards up for all who wait: who gets the turn asks the database once for everybody, so that hundreds of
/// questions a second cost few statements, and a lone one waits for nobody. When its turn comes a question either
/// has been answered in another's turn or still stands in the queue.
final class LookUps {

    private static final int AT_ONCE = 256;

    private final Look look;
    private final Queue<Wanted> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turn = new Semaphore(1);

    LookUps(Look look) {
        this.look = look;
    }

    List<Person> find(CardKey card) throws SQLException {
        var wanted = new Wanted(card);
        waiting.add(wanted);
        turn.acquireUninterruptibly();
        try {
            while (wanted.isOpen()) {
                lookUp(next());
            }
            return wanted.found();
        } finally {
            turn.release();
        }
    }

    private List<Wanted> next() {
        var next = new ArrayList<Wanted>();
        for (var wanted = waiting.poll(); wanted != null; wanted = next.size() < AT_ONCE ? waiting.poll() : null) {
            next.add(wanted);
        }
        return next;
    }

    /// A card that cannot be read fails alone; a database that cannot be asked fails all. Whatever happens, nobody of
    /// these is open afterwards: they do not stand in the queue any more.
    private void lookUp(List<Wanted> all) {
        try {
            var found = look.find(all.stream().map(wanted -> wanted.card).collect(Collectors.toSet()));
            all.forEach(wanted -> wanted.found = found.get(wanted.card));
        } catch (SQLException outage) {
            all.forEach(wanted -> wanted.outage = outage);
        } catch (Error error) {
            all.forEach(wanted -> wanted.unreadable = new IllegalStateException(error));
        } catch (RuntimeException unreadable) {
            if (all.size() == 1) {
                all.getFirst().unreadable = unreadable;
            } else {
                all.forEach(wanted -> lookUp(List.of(wanted)));
            }
        }
    }

    /// One statement for all of these.
    @FunctionalInterface
    interface Look {
        Map<CardKey, List<Person>> find(Set<CardKey> cards) throws SQLException;
    }

    /// Touched only by whoever has the turn.
    private static final class Wanted {

        private final CardKey card;
        private List<Person> found;
        private SQLException outage;
        private RuntimeException unreadable;

        Wanted(CardKey card) {
            this.card = card;
        }

        boolean isOpen() {
            return found == null && outage == null && unreadable == null;
        }

        List<Person> found() throws SQLException {
            if (outage != null) {
                throw outage;
            }
            if (unreadable != null) {
                throw unreadable;
            }
            return found;
        }
    }
}
