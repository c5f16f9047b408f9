package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;

/// A connection, both ends of it. Each verb may find it cut, or kill its node.
abstract class SimulatedConnection {

    private final SimulatedStore store;
    private final SimulatedNode node;
    private final Backend backend;
    private boolean cut;
    private boolean committing;
    private Optional<Runnable> change = Optional.empty();

    SimulatedConnection(SimulatedStore store, SimulatedNode node, Backend backend) {
        this.store = store;
        this.node = node;
        this.backend = backend;
    }

    public Backend backend() {
        return backend;
    }

    boolean isOf(SimulatedNode other) {
        return node == other;
    }

    SimulatedStore store() {
        return store;
    }

    SimulatedNode node() {
        return node;
    }

    /// Others act, the node may die, the connection may be gone.
    void verb() throws SQLException {
        node.meanwhile();
        if (cut) {
            throw new Mishap("the connection is gone", "08006");
        }
    }

    /// @param landing what becomes of it with the next commit
    void change(Runnable landing) {
        change = Optional.of(landing);
    }

    /// Where nothing is changed the server waits for nothing, and warns of nothing.
    public Optional<SQLWarning> commit() throws SQLException {
        if (store.dice().oneIn(5)) {
            node.suffer(Fault.COMMIT_SLOW);
            committing = true;
            verb();
        }
        verb();
        committing = change.isPresent();
        if (!committing) {
            decide(false);
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
            change.ifPresent(Runnable::run);
        }
        change = Optional.empty();
        committing = false;
        store.trees().leave(this);
    }

    public void rollback() throws SQLException {
        verb();
        decide(false);
    }

    /// The server's end of it, for whatever reason.
    void end() {
        decide(committing && store.dice().oneIn(2));
        cut = true;
        store.gone(this);
    }

    /// Its node gives it up. The server may not notice at once.
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
