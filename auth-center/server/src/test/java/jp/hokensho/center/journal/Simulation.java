package jp.hokensho.center.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.hokensho.protocol.TraceNumber;

/// The appender, its callers, the publisher and their database on one thread, where everything that happens
/// follows from a seed. At each verb of the store and each wait others may act: callers, a second node, the
/// one who pulls plugs. After each act everything that was promised must be true (docs/journal.md).
final class Simulation {

    /// @param violation what must never be, and was
    /// @param story what was done, in order
    /// @param promised how many events were acknowledged and checkpoints given away
    record Report(
            long seed, Optional<Violation> violation, List<String> story, Map<Fault, Integer> faults, Count promised) {

        @Override
        public String toString() {
            return "seed " + seed + ": " + violation.map(Violation::getMessage).orElse("all is well") + "\n  "
                    + String.join("\n  ", story);
        }
    }

    record Count(int events, int checkpoints) {}

    private static final int ACTS = 40;
    private static final int DEEPEST = 3;
    private static final Asked ASKED = Events.asked("simulated");
    private static final Denied DENIED = Events.denied(Optional.empty());
    private static final Registered REGISTERED = new Registered("clinic", Events.CLINIC, Events.CLINIC);

    private final long seed;
    private final Dice dice;
    private final SimulatedStore store;
    private final Promises promises;
    private final GivenAway givenAway;
    private final SimulatedClock clock = new SimulatedClock();
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int depth;
    private int events;
    private int started;
    private boolean over;

    private Simulation(long seed, PlantedBug bug) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.store = new SimulatedStore(dice, bug);
        this.promises = new Promises(store);
        this.givenAway = new GivenAway(store);
    }

    static Report run(long seed, PlantedBug bug) {
        return new Simulation(seed, bug).report();
    }

    private Report report() {
        Optional<Violation> violation = Optional.empty();
        try {
            for (int i = 0; i < ACTS; i++) {
                act();
                turn();
            }
            settle();
        } catch (Violation found) {
            violation = Optional.of(found);
        }
        return new Report(seed, violation, story, faults, new Count(promises.count(), givenAway.count()));
    }

    Dice dice() {
        return dice;
    }

    SimulatedStore store() {
        return store;
    }

    Promises promises() {
        return promises;
    }

    GivenAway givenAway() {
        return givenAway;
    }

    SimulatedClock clock() {
        return clock;
    }

    void suffer(Fault fault, SimulatedNode node) {
        faults.merge(fault, 1, Integer::sum);
        tell(node.number() + ": " + fault);
    }

    private void suffer(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
        tell(fault.toString());
    }

    private void tell(String what) {
        story.add("  ".repeat(depth) + what);
    }

    /// Others act while one is in the middle of something.
    void meanwhile() {
        if (over || depth == DEEPEST || dice.below(4) > 0) {
            return;
        }
        depth++;
        try {
            for (int i = dice.below(4); i > 0; i--) {
                act();
            }
        } finally {
            depth--;
        }
    }

    private void act() {
        int chance = dice.below(100);
        if (chance < 50) {
            any(SimulatedNode::isOpen).ifPresent(this::call);
        } else if (chance < 70) {
            turn();
        } else if (chance < 78) {
            clock.pass(dice.below(2_000_000_000));
        } else if (chance < 80) {
            any(SimulatedNode::isBetweenRounds).ifPresent(this::publish);
        } else if (chance < 84) {
            store.replicate();
        } else {
            mishap();
        }
        check();
    }

    private void check() {
        nodes.forEach(SimulatedNode::tellGiven);
        promises.check();
        givenAway.check();
    }

    private void publish(SimulatedNode node) {
        for (int rounds = dice.below(2); node.isBetweenRounds() && rounds >= 0; rounds--) {
            tell(node.number() + " publishes");
            node.publishRound();
            check();
        }
    }

    private Optional<SimulatedNode> any(Predicate<SimulatedNode> such) {
        var some = nodes.stream().filter(such).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(some));
    }

    private void call(SimulatedNode node) {
        switch (dice.below(12)) {
            case 0 -> node.enter(ASKED, "question " + dice.below(events + 1));
            case 1 -> node.enter(Events.answered(TraceNumber.of(SimulatedStore.STREAM, 9_999)), "to nothing");
            case 2, 3 -> node.enter(DENIED, "denial " + ++events);
            case 4, 5 -> node.enter(REGISTERED, "registration " + ++events);
            case 6, 7, 8 -> node.answerOne();
            default -> node.enter(ASKED, "question " + ++events);
        }
    }

    private void turn() {
        if (nodes.stream().noneMatch(SimulatedNode::isAlive)) {
            start();
        }
        any(SimulatedNode::isIdle).ifPresent(node -> {
            tell(node.number() + " goes on");
            node.turn();
        });
        check();
    }

    private void start() {
        nodes.add(new SimulatedNode(this, ++started));
    }

    private void mishap() {
        switch (dice.below(16)) {
            case 0 -> any(SimulatedNode::isAlive).ifPresent(SimulatedNode::kill);
            case 1 -> any(SimulatedNode::isOpen).ifPresent(SimulatedNode::stop);
            case 2 -> {
                suffer(Fault.DATABASE_KILLED);
                store.kill();
            }
            case 3, 4 -> failOver();
            case 5 -> {
                suffer(Fault.CLOCK_SET_BACK);
                clock.setBack(3_600);
            }
            case 6, 7, 8 -> cut();
            case 9, 10 -> second();
            default -> any(SimulatedNode::isOpen).ifPresent(SimulatedNode::despair);
        }
    }

    private void failOver() {
        suffer(Fault.FAILOVER);
        var lost = store.failOver();
        if (lost.rows() > 0) {
            suffer(Fault.TAIL_LOST);
        }
        if (lost.checkpoints() > 0) {
            suffer(Fault.CHECKPOINT_LOST);
        }
    }

    /// The server's end of it goes, and with it what was not committed.
    private void cut() {
        store.anySession().ifPresent(session -> {
            suffer(Fault.CONNECTION_CUT);
            session.end();
        });
    }

    private void second() {
        if (nodes.stream().filter(SimulatedNode::isAlive).count() == 1) {
            suffer(Fault.SECOND_NODE);
            start();
        }
    }

    /// After the last mishap a node comes up, everything is answered, and writing and publishing go on.
    private void settle() {
        over = true;
        dice.load();
        nodes.stream().filter(SimulatedNode::isAlive).forEach(SimulatedNode::kill);
        store.comeBack();
        var last = new SimulatedNode(this, ++started);
        last.turn();
        Violation.unless(last.isOpen(), () -> "the stream cannot be taken any more");
        int before = promises.count();
        last.enter(REGISTERED, "the last");
        while (last.hasWaiting()) {
            last.turn();
        }
        last.publishRound();
        last.tellGiven();
        check();
        Violation.unless(givenAway.largest() == store.rows().size(), () -> "not everything is published any more");
        Violation.unless(store.open().isEmpty(), () -> "questions without answer");
        Violation.unless(promises.count() > before, () -> "nothing is written any more");
    }
}
