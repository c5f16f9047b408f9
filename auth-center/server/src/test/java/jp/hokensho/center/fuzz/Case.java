package jp.hokensho.center.fuzz;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One request that is tried: a call of the description, by somebody, with some tricks. The same seed makes the same
/// case, as long as the description does not change.
record Case(long seed, Operation operation, Someone who, List<Applied> tricks) {

    /// How many tricks a case has: none in a tenth of them.
    private static final List<Integer> COUNTS = List.of(0, 1, 1, 1, 1, 1, 2, 2, 3, 4);

    /// @param seed of the chance in it
    record Applied(Trick trick, long seed) {}

    /// Consecutive seeds go through all calls by everybody before they begin anew.
    static Case of(long seed, List<Operation> operations, List<Someone> people, List<String> ids) {
        var operation = operations.get((int) Math.floorMod(seed, (long) operations.size()));
        var who = people.get((int) Math.floorMod(Math.floorDiv(seed, (long) operations.size()), (long) people.size()));
        var dice = new Dice(seed);
        var families = families(operation, ids);
        var tricks = IntStream.range(0, dice.pick(COUNTS))
                .mapToObj(_ -> new Applied(dice.pick(dice.pick(families)), dice.seed()))
                .toList();
        return new Case(seed, operation, who, tricks);
    }

    /// One call by whoever may make it, with one trick.
    static Case of(Operation operation, Someone who, Trick trick) {
        return new Case(0, operation, who, List.of(new Applied(trick, 0)));
    }

    private static List<List<Trick>> families(Operation operation, List<String> ids) {
        return Stream.of(
                        PathTricks.all(ids),
                        QueryTricks.all(operation, ids),
                        HeaderTricks.all(),
                        operation.body().isMissingNode() ? Stream.<Trick>of() : BodyTricks.all(ids))
                .map(Stream::toList)
                .filter(family -> !family.isEmpty())
                .toList();
    }

    /// @param token of a living session; empty for nobody
    Draft draft(String token) {
        var draft = operation.draft();
        if (!token.isEmpty()) {
            draft.headers.add("Authorization: Bearer " + token);
        }
        tricks.forEach(applied -> applied.trick().change().on(draft, new Dice(applied.seed())));
        return draft;
    }

    /// No trick changes by whom the request claims to be sent.
    boolean keepsToken() {
        return tricks.stream().noneMatch(applied -> applied.trick().name().matches(".*(authorization|token)"));
    }

    /// As often as it has tricks: the case without one of them.
    Stream<Case> simpler() {
        return IntStream.range(0, tricks.size())
                .mapToObj(left -> IntStream.range(0, tricks.size())
                        .filter(each -> each != left)
                        .mapToObj(tricks::get)
                        .toList())
                .map(fewer -> new Case(seed, operation, who, fewer));
    }

    @Override
    public String toString() {
        return operation.call() + " by " + who + " with "
                + tricks.stream().map(applied -> applied.trick().name()).toList() + ", seed " + seed;
    }
}
