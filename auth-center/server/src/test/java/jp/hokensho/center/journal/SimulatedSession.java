package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A connection, both ends of it. Each verb may find it cut, or kill its node.
class SimulatedSession implements StreamStore.Session {

    private final SimulatedStore store;
    private final SimulatedNode node;
    private final Backend backend;
    private boolean cut;
    private boolean committing;
    private Optional<SimulatedStore.State> next = Optional.empty();
    private List<Row> added = List.of();

    SimulatedSession(SimulatedStore store, SimulatedNode node, Backend backend) {
        this.store = store;
        this.node = node;
        this.backend = backend;
    }

    @Override
    public Backend backend() {
        return backend;
    }

    boolean isOf(SimulatedNode other) {
        return node == other;
    }

    /// Others act, the node may die, the connection may be gone.
    private void verb() throws SQLException {
        node.meanwhile();
        if (cut) {
            throw new Mishap("the connection is gone", "08006");
        }
    }

    @Override
    public boolean tryLock() throws SQLException {
        verb();
        return store.tryLock(this);
    }

    @Override
    public Head take() throws SQLException {
        verb();
        var head = store.committed().head();
        var taken = withEpoch(head, head.epoch() + 1);
        next = Optional.of(new SimulatedStore.State(store.rows().size(), taken, node.number()));
        return taken;
    }

    static Head withEpoch(Head head, long epoch) {
        return new Head(head.stream(), epoch, head.next(), head.chain(), head.batch(), head.at(), head.openFrom());
    }

    @Override
    public boolean agrees(Head head) throws SQLException {
        verb();
        return store.rows().size() + 1 == head.next();
    }

    @Override
    public List<Entry> openQuestions(long from) throws SQLException {
        verb();
        return store.open().tailSet(from).stream().map(store::entry).toList();
    }

    /// As the tables refuse: first what is there already, then the head that is elsewhere.
    @Override
    public void write(Batch batch) throws SQLException {
        verb();
        refuseTwice(batch);
        var head = store.committed().head();
        if (head.epoch() != batch.before().epoch()
                || head.next() != batch.before().next()) {
            throw new Fenced();
        }
        added = batch.rows();
        int size = store.rows().size() + added.size();
        next = Optional.of(
                new SimulatedStore.State(size, batch.after(), store.committed().claimant()));
    }

    private void refuseTwice(Batch batch) throws SQLException {
        var said = new HashSet<String>();
        for (var row : batch.rows()) {
            var text = Promises.text(row.draft());
            boolean taken = row.number().position() <= store.rows().size();
            if (taken || store.says(text) || !said.add(text)) {
                throw new Mishap("twice", "23505");
            }
            if (row.event() instanceof Answered answer
                    && !store.open().contains(answer.question().position())) {
                throw new Rejected(EventRefused.Why.NO_SUCH_QUESTION);
            }
        }
    }

    @Override
    public Head barrier(long epoch) throws SQLException {
        verb();
        var now = store.committed();
        if (now.head().epoch() != epoch) {
            throw new Fenced();
        }
        next = Optional.of(now);
        return now.head();
    }

    @Override
    public Optional<SQLWarning> commit() throws SQLException {
        if (store.dice().oneIn(5)) {
            node.suffer(Fault.COMMIT_SLOW);
            committing = true;
            verb();
        }
        verb();
        committing = next.isPresent();
        if (!committing) {
            return Optional.empty();
        }
        if (!store.dice().isRough()) {
            decide(true);
            store.replicate();
            return Optional.empty();
        }
        return fail(store.dice()
                .oneOf(List.of(Fault.COMMIT_LOST, Fault.COMMIT_UNHEARD, Fault.COMMIT_UNDECIDED, Fault.COMMIT_WARNED)));
    }

    private Optional<SQLWarning> fail(Fault fault) throws SQLException {
        node.suffer(fault);
        cut = fault != Fault.COMMIT_WARNED;
        if (fault != Fault.COMMIT_UNDECIDED) {
            decide(fault != Fault.COMMIT_LOST);
        }
        if (fault == Fault.COMMIT_WARNED) {
            return Optional.of(new SQLWarning("the standby was not waited for", "01000"));
        }
        if (fault == Fault.COMMIT_UNHEARD && store.dice().oneIn(2)) {
            store.replicate();
        }
        if (fault != Fault.COMMIT_UNDECIDED) {
            store.gone(this);
        }
        throw new Mishap("no answer to the commit", "08006");
    }

    private void decide(boolean landed) {
        if (landed) {
            Violation.unless(next.isEmpty() || store.tryLock(this), () -> "a commit without the lock");
            next.ifPresent(state -> store.apply(state, added, node));
        }
        next = Optional.empty();
        added = List.of();
        committing = false;
    }

    @Override
    public void rollback() throws SQLException {
        verb();
        decide(false);
    }

    /// Its server process may take a while to end, and what it was committing may still land.
    @Override
    public void end(Backend left) throws SQLException {
        verb();
        if (!store.dice().oneIn(3)) {
            store.session(left).ifPresent(SimulatedSession::end);
        }
    }

    /// The server's end of it, for whatever reason.
    void end() {
        decide(committing && store.dice().oneIn(2));
        cut = true;
        store.gone(this);
    }

    /// The writer gives it up. The server may not notice at once.
    @Override
    public void close() {
        cut = true;
        if (!committing) {
            decide(false);
        }
        if (!committing && !store.dice().oneIn(4)) {
            store.gone(this);
        }
    }
}
