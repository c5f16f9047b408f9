package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/// The appender's connection.
class SimulatedSession extends SimulatedConnection implements StreamStore.Session {

    SimulatedSession(SimulatedStore store, SimulatedNode node, Backend backend) {
        super(store, node, backend);
    }

    @Override
    public boolean tryLock() throws SQLException {
        verb();
        return store().tryLock(this);
    }

    @Override
    public Head take() throws SQLException {
        verb();
        var head = store().committed().head();
        var taken = withEpoch(head, head.epoch() + 1);
        var state = new SimulatedStore.State(store().rows().size(), taken, node().number());
        change(() -> land(state, List.of()));
        return taken;
    }

    static Head withEpoch(Head head, long epoch) {
        return new Head(head.stream(), epoch, head.next(), head.chain(), head.batch(), head.at(), head.openFrom());
    }

    @Override
    public boolean agrees(Head head) throws SQLException {
        verb();
        return store().rows().size() + 1 == head.next();
    }

    @Override
    public List<Entry> openQuestions(long from) throws SQLException {
        verb();
        return store().open().tailSet(from).stream().map(store()::entry).toList();
    }

    /// As the tables refuse: first what is there already, then the head that is elsewhere.
    @Override
    public void write(Batch batch) throws SQLException {
        verb();
        refuseTwice(batch);
        var head = store().committed().head();
        if (head.epoch() != batch.before().epoch()
                || head.next() != batch.before().next()) {
            throw new Fenced();
        }
        int size = store().rows().size() + batch.rows().size();
        var state = new SimulatedStore.State(
                size, batch.after(), store().committed().claimant());
        change(() -> land(state, batch.rows()));
    }

    private void refuseTwice(Batch batch) throws SQLException {
        var said = new HashSet<String>();
        for (var row : batch.rows()) {
            var text = Promises.text(row.draft());
            boolean taken = row.number().position() <= store().rows().size();
            if (taken || store().says(text) || !said.add(text)) {
                throw new Mishap("twice", "23505");
            }
            if (row.event() instanceof Answered answer
                    && !store().open().contains(answer.question().position())) {
                throw new Rejected(EventRefused.Why.NO_SUCH_QUESTION);
            }
        }
    }

    @Override
    public Head barrier(long epoch) throws SQLException {
        verb();
        var now = store().committed();
        if (now.head().epoch() != epoch) {
            throw new Fenced();
        }
        change(() -> land(now, List.of()));
        return now.head();
    }

    private void land(SimulatedStore.State state, List<Row> added) {
        Violation.unless(store().tryLock(this), () -> "a commit without the lock");
        store().apply(state, added, node());
    }

    /// Its server process may take a while to end, and what it was committing may still land.
    @Override
    public void end(Backend left) throws SQLException {
        verb();
        if (!store().dice().oneIn(3)) {
            store().session(left).ifPresent(SimulatedConnection::end);
        }
    }
}
