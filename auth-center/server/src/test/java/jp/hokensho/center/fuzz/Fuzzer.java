package jp.hokensho.center.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.hokensho.protocol.Role;

/// Tries case after case and keeps what broke an [Invariants].
final class Fuzzer implements AutoCloseable {

    /// More of them say nothing new.
    private static final int ENOUGH = 10;

    private final Land land;
    private final Invariants invariants;
    private final Lines lines;
    private final List<Operation> operations;
    private final List<Someone> people = people();
    private final List<String> ids;
    private final Map<String, Long> spent = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private long tried;

    Fuzzer(Land land, Planted planted) {
        this.land = land;
        this.invariants = new Invariants(planted);
        this.lines = new Lines(land.center());
        this.ids = ids(land, planted);
        this.operations = Description.of(land);
    }

    /// Everybody on the first side, and people who are not where they should be.
    private static List<Someone> people() {
        var clerk = Someone.person(Role.CLINIC_CLERK, Side.FIRST);
        var insurer = Someone.person(Role.INSURER_MANAGER, Side.FIRST);
        var others = Stream.of(
                Someone.nobody(),
                Someone.at(Side.FIRST.clinic + "/desk"),
                Someone.at(Side.FIRST.insurer + "/first"),
                clerk.over(Optional.empty()),
                clerk.over(Optional.of(Side.SECOND.clinic + "/spare0")),
                insurer.over(Optional.of(Side.FIRST.insurer + "/first")));
        return Stream.concat(Stream.of(Role.values()).map(role -> Someone.person(role, Side.FIRST)), others)
                .toList();
    }

    /// Of both sides and of nobody; of the devices only one that nobody works at, because it may be cut off.
    private static List<String> ids(Land land, Planted planted) {
        var ids = new ArrayList<String>();
        for (var side : Side.values()) {
            ids.addAll(List.of(side.clinic, side.insurer, planted.of(side).verification()));
            ids.addAll(planted.of(side).denials().values());
            ids.add(land.spare(side).toString());
        }
        ids.add(land.id(new Someone.Person(Role.CLINIC_CLERK, Side.SECOND)).toString());
        ids.addAll(List.of(Planted.NO_NUMBER, "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10", "01990019"));
        return ids;
    }

    /// Each parameter and member alone with each of these texts, sent by whoever may make the call.
    void sweep(List<String> texts, RolesTable table) {
        for (var operation : operations) {
            var allowed = table.allowed(operation.call());
            var who = allowed.isEmpty() ? Someone.nobody() : Someone.person(allowed.getFirst(), Side.FIRST);
            texts.stream()
                    .flatMap(text -> Stream.of(
                                    PathTricks.with(operation, text),
                                    QueryTricks.with(operation, text),
                                    BodyTricks.with(operation, text))
                            .flatMap(tricks -> tricks))
                    .forEach(trick -> judge(Case.of(operation, who, trick)));
        }
    }

    /// Everything by everybody at least once, then until the time is over.
    void run(long firstSeed, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var all = (long) operations.size() * people.size();
        for (var seed = firstSeed; seed < firstSeed + all || System.nanoTime() < end; seed++) {
            var next = Case.of(seed, operations, people, ids);
            if (seed < firstSeed + all || isAffordable(next.operation())) {
                judge(next);
            }
            if (faults.size() >= ENOUGH) {
                return;
            }
        }
    }

    /// What costs more than the others (a password is checked, a session begins anew) comes less often.
    private boolean isAffordable(Operation operation) {
        var total = spent.values().stream().mapToLong(nanos -> nanos).sum();
        return spent.getOrDefault(operation.call(), 0L) * operations.size() < 2 * total;
    }

    private void judge(Case next) {
        var began = System.nanoTime();
        tried++;
        fault(next).ifPresent(words -> {
            var smallest = shrunk(next, words);
            var key = words + " " + next.operation().call();
            faults.putIfAbsent(key, words + "\n  " + smallest + "\n  " + told(smallest));
        });
        spent.merge(next.operation().call(), System.nanoTime() - began, Long::sum);
    }

    private Optional<String> fault(Case next) {
        var draft = next.draft(token(next.who()));
        var reply = lines.send(land.tls(next.who()), draft);
        if (!reply.isSuccess() && !reply.traceNumber().isEmpty()) {
            numbers.add(reply.traceNumber());
        }
        if (mayEndSession(next, draft, reply)) {
            land.forget(next.who());
        }
        return invariants.broken(next, draft, reply);
    }

    private static boolean mayEndSession(Case next, Draft draft, Reply reply) {
        return draft.method.equals("DELETE") && reply.isSuccess()
                || reply.status() == 401 && next.who().isAtOwnPlace() && next.keepsToken();
    }

    private String token(Someone who) {
        return who.person().map(land::token).orElse("");
    }

    /// Without every trick that does not matter.
    private Case shrunk(Case failing, String words) {
        return failing.simpler()
                .filter(simpler -> fault(simpler).equals(Optional.of(words)))
                .findFirst()
                .map(simpler -> shrunk(simpler, words))
                .orElse(failing);
    }

    private String told(Case smallest) {
        var draft = smallest.draft(token(smallest.who()));
        return draft.curl(land.center()) + "\n  " + lines.send(land.tls(smallest.who()), draft);
    }

    long tried() {
        return tried;
    }

    List<String> faults() {
        return List.copyOf(faults.values());
    }

    /// Those that refusals told.
    Set<String> numbers() {
        return numbers;
    }

    @Override
    public void close() {
        lines.close();
    }
}
