package jp.hokensho.center.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.Hash;

/// One stream in a database with a synchronous standby. What is committed survives the server; what is replicated
/// survives the machine too. After each commit all rows must be right.
final class SimulatedStore {

    static final int STREAM = 7;

    /// @param size rows
    /// @param claimant the node that took the stream last
    record State(int size, Head head, int claimant) {}

    private final Dice dice;
    private final PlantedBug bug;
    private final List<Row> rows = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final SimulatedTrees trees = new SimulatedTrees(rows);
    private final Set<String> said = new HashSet<>();
    private final SortedSet<Long> open = new TreeSet<>();
    private final List<SimulatedConnection> sessions = new ArrayList<>();
    private State committed = new State(0, new Head(STREAM, 1, 1, Chain.start(), new UUID(0, 0), Instant.EPOCH, 1), 0);
    private State replicated = committed;
    private Optional<SimulatedConnection> locked = Optional.empty();
    private int connections;
    private int awayFor;
    private int losses;
    private int sequence = 1;

    SimulatedStore(Dice dice, PlantedBug bug) {
        this.dice = dice;
        this.bug = bug;
    }

    State committed() {
        return committed;
    }

    SimulatedTrees trees() {
        return trees;
    }

    Dice dice() {
        return dice;
    }

    List<Row> rows() {
        return rows;
    }

    /// Their hashes in the tree.
    List<Hash> leaves() {
        return leaves;
    }

    /// How often rows may have been lost.
    int losses() {
        return losses;
    }

    /// Rows that no failover takes away.
    List<Row> durable() {
        return rows.subList(0, replicated.size());
    }

    SimulatedSession open(SimulatedNode node) throws SQLException {
        return opened(bug.session(this, node, backend()));
    }

    SimulatedTreeSession publish(SimulatedNode node) throws SQLException {
        return opened(bug.publishing(this, node, backend()));
    }

    private Backend backend() throws SQLException {
        if (awayFor > 0) {
            awayFor--;
            throw new Mishap("the database does not answer", "08001");
        }
        return new Backend(++connections, "simulated");
    }

    private <C extends SimulatedConnection> C opened(C connection) {
        sessions.add(connection);
        return connection;
    }

    boolean tryLock(SimulatedConnection session) {
        if (locked.isEmpty()) {
            locked = Optional.of(session);
        }
        return locked.get() == session;
    }

    void apply(State next, List<Row> added, SimulatedNode by) {
        Violation.unless(
                added.isEmpty() || by.number() == committed.claimant(),
                () -> "node " + by.number() + " writes though node " + committed.claimant() + " took the stream");
        added.forEach(this::add);
        committed = next;
        Violation.unless(
                rows.size() == next.size() && next.head().next() == next.size() + 1,
                () -> "the head does not say the end");
    }

    private void add(Row row) {
        var before = rows.isEmpty() ? Chain.start() : rows.getLast().chain();
        var number = TraceNumber.of(STREAM, rows.size() + 1);
        Violation.unless(
                number.equals(row.number()),
                () -> "a gap: " + row.number().position() + " instead of " + number.position());
        var leaf = Chain.leaf(number, row.at(), row.draft().content());
        Violation.unless(
                Arrays.equals(row.chain(), Chain.link(number, before, leaf)),
                () -> "the chain is wrong at " + number.position());
        Violation.unless(rows.isEmpty() || !row.at().isBefore(rows.getLast().at()), () -> "time goes back");
        Violation.unless(
                !(row.event() instanceof Answered answer)
                        || open.contains(answer.question().position()),
                () -> "an answer too many");
        rows.add(row);
        leaves.add(Hash.of(leaf));
        note(row);
    }

    void replicate() {
        replicated = committed;
        trees.replicate();
    }

    private void note(Row row) {
        said.add(Promises.text(row.draft()));
        switch (row.event()) {
            case Asked _ -> open.add(row.number().position());
            case Answered answer -> open.remove(answer.question().position());
            default -> {}
        }
    }

    boolean says(String text) {
        return said.contains(text);
    }

    /// Positions of the questions without answer.
    SortedSet<Long> open() {
        return open;
    }

    Entry entry(long position) {
        return rows.get((int) position - 1).entry();
    }

    /// Of a sequence, which no rollback takes back: for a planted bug.
    long fromSequence() {
        return sequence++;
    }

    void gone(SimulatedConnection session) {
        trees.leave(session);
        sessions.remove(session);
        locked = locked.filter(holder -> holder != session);
    }

    Optional<SimulatedConnection> session(Backend backend) {
        return sessions.stream()
                .filter(session -> session.backend().equals(backend))
                .findFirst();
    }

    Optional<SimulatedConnection> anySession() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(sessions));
    }

    /// The server notices that a process is gone, or not yet.
    void abandon(SimulatedNode node) {
        sessions.stream().filter(session -> session.isOf(node)).toList().forEach(SimulatedConnection::close);
    }

    /// `kill -9`: what was being committed is, or is not. It takes a while to come back.
    void kill() {
        List.copyOf(sessions).forEach(SimulatedConnection::end);
        awayFor = dice.below(4);
    }

    /// What nobody has any more.
    record Lost(int rows, int checkpoints) {}

    Lost failOver() {
        kill();
        int lost = rows.size() - replicated.size();
        losses++;
        rows.subList(replicated.size(), rows.size()).clear();
        leaves.subList(replicated.size(), leaves.size()).clear();
        said.clear();
        open.clear();
        rows.forEach(this::note);
        committed = replicated;
        return new Lost(lost, trees.loseTail());
    }

    void comeBack() {
        kill();
        awayFor = 0;
    }
}
