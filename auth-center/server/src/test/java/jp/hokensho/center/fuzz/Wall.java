package jp.hokensho.center.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.fuzz.RolesTable.Cell;
import jp.hokensho.center.fuzz.Specimen.Call;
import jp.hokensho.protocol.Role;

/// Makes the calls of the table and says where they end otherwise than it promises.
final class Wall implements AutoCloseable {

    private static final Optional<Side> FIRST = Optional.of(Side.FIRST);
    private static final Optional<Side> SECOND = Optional.of(Side.SECOND);
    private static final Optional<Side> NOBODYS = Optional.empty();

    private final Land land;
    private final Planted planted;
    private final RolesTable table;
    private final Visitor visitor;
    private final Specimens specimens;

    Wall(Land land, Planted planted, RolesTable table) {
        this.land = land;
        this.planted = planted;
        this.table = table;
        this.visitor = new Visitor(land);
        this.specimens = new Specimens(land, planted, visitor);
    }

    Optional<Specimen> specimen(String call) {
        return specimens.of(call);
    }

    /// What is wrong with how those are turned away who must be: with one's own, another's and nobody's things alike,
    /// on the record.
    List<String> refused(String call) {
        var numbers = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var who : refusedPeople(call)) {
            var status = who.person().isPresent() ? 403 : 401;
            var replies = Stream.of(FIRST, SECOND, NOBODYS)
                    .map(whose -> send(who, call, made(call, rightful(call, whose), whose)))
                    .toList();
            replies.forEach(reply -> numbers.add(reply.traceNumber()));
            var told = replies.stream().map(Reply::withoutNumber).distinct().toList();
            if (told.size() != 1 || replies.getFirst().status() != status) {
                faults.add(who + " is told " + told);
            }
            replies.forEach(reply -> faults.addAll(leaks(who, reply)));
        }
        new Auditor(land).missing(numbers).forEach(number -> faults.add("not on the record: " + number));
        return faults;
    }

    private List<Someone> refusedPeople(String call) {
        var people = Stream.of(Role.values())
                .filter(role -> table.cell(call, role) == Cell.REFUSED)
                .map(role -> Someone.person(role, Side.FIRST));
        var nobody = table.rows().get(call).get(RolesTable.NOBODY) == Cell.REFUSED
                ? Stream.of(Someone.nobody(), Someone.at(Side.FIRST.clinic + "/desk"))
                : Stream.<Someone>of();
        return Stream.concat(people, nobody).toList();
    }

    /// What is wrong with how one is let in who may come.
    List<String> allowed(String call, Role role) {
        var own = Someone.person(role, Side.FIRST);
        var faults = new ArrayList<String>(succeeds(own, call, made(call, own, FIRST)));
        if (!specimens.of(call).orElseThrow().isBound()) {
            return faults;
        }
        if (table.cell(call, role) == Cell.ALL) {
            faults.addAll(succeeds(own, call, made(call, own, SECOND)));
        } else if (!own.isOfCenter()) {
            faults.addAll(walled(call, role));
        }
        return faults;
    }

    /// What is wrong with how nobody is let in, where nobody may come.
    List<String> open(String call) {
        var closed = table.rows().get(call).get(RolesTable.NOBODY) == Cell.REFUSED;
        return closed ? List.of() : succeeds(Someone.nobody(), call, made(call, Someone.nobody(), FIRST));
    }

    /// The other side's call succeeds for the other side; here it ends like one about what does not exist.
    private List<String> walled(String call, Role role) {
        var own = Someone.person(role, Side.FIRST);
        var other = Someone.person(role, Side.SECOND);
        var theirs = made(call, other, SECOND);
        var faults = new ArrayList<>(succeeds(other, call, theirs));
        var foreign = send(own, call, theirs);
        var unknown = send(own, call, made(call, own, NOBODYS));
        faults.addAll(leaks(own, foreign));
        if (!foreign.withoutNumber().equals(unknown.withoutNumber())) {
            faults.add(own + " is told " + foreign + " about another's, and " + unknown + " about nobody's");
        }
        var mustRefuse = call.contains("{");
        if (mustRefuse && foreign.status() != 404) {
            faults.add(own + " is told " + foreign + " about another's");
        }
        if (foreign.status() >= 400) {
            new Auditor(land)
                    .missing(List.of(foreign.traceNumber(), unknown.traceNumber()))
                    .forEach(number -> faults.add(own + ": not on the record: '" + number + "'"));
        }
        return faults;
    }

    /// What one sees before and after the other side did something.
    List<String> disturbed(String call, Role role) {
        var own = Someone.person(role, Side.FIRST);
        var mine = made(call, own, FIRST);
        var before = steady(send(own, call, mine));
        var other = Someone.person(Role.CLINIC_MANAGER, Side.SECOND);
        visitor.call(
                other,
                "POST",
                "/v1/verifications",
                made("POST /v1/verifications", other, SECOND).body());
        visitor.call(other, "GET", "/v1/journal/" + Planted.NO_NUMBER, "");
        made("GET /v1/reports/trial", other, SECOND);
        var after = steady(send(own, call, mine));
        return before.equals(after) ? List.of() : List.of(own + " sees " + before + ", then " + after);
    }

    /// Without what goes on by itself: how long something has been waiting, the signature of a receipt, which is
    /// another one each time, and the published tree, which grows with everybody's.
    private static String steady(Reply reply) {
        var still = reply.body()
                .replaceAll("\"waitingSeconds\":[0-9]+", "")
                .replaceAll("\"checkpoint\":\"(?:\\\\.|[^\"\\\\])*\"", "")
                .replaceAll("\"size\":[0-9]+,\"hashes\":\\[[^]]*]", "");
        return reply.status() + still.replaceAll("(\"receipt\":\"[^\".]+\\.[^\".]+)\\.[^\"]+", "$1");
    }

    private List<String> succeeds(Someone who, String call, Call made) {
        var reply = send(who, call, made);
        var faults = new ArrayList<>(leaksIfFirst(who, reply));
        if (!reply.isSuccess() || !reply.body().contains(made.evidence())) {
            faults.add(who + " of " + who.person() + " is told " + reply + ", without '" + made.evidence() + "'");
        }
        return faults;
    }

    private List<String> leaksIfFirst(Someone who, Reply reply) {
        var ofFirst = who.person().filter(person -> person.side() == Side.FIRST).isPresent();
        return ofFirst ? leaks(who, reply) : List.of();
    }

    private List<String> leaks(Someone who, Reply reply) {
        return planted.hiddenFrom(who).stream()
                .filter(reply.toString()::contains)
                .map(word -> who + " sees " + word)
                .collect(Collectors.toList());
    }

    /// Somebody for whom the call succeeds: of that side, where the call is bound to one.
    private Someone rightful(String call, Optional<Side> whose) {
        var roles = table.allowed(call);
        return roles.isEmpty() ? Someone.nobody() : Someone.person(roles.getFirst(), whose.orElse(Side.FIRST));
    }

    private Call made(String call, Someone who, Optional<Side> whose) {
        return specimens
                .of(call)
                .orElseThrow(() -> new AssertionError("no specimen of " + call))
                .of(who, whose);
    }

    private Reply send(Someone who, String call, Call made) {
        var sender = made.device().map(Someone::at).orElse(who);
        return visitor.call(sender, call.substring(0, call.indexOf(' ')), made.target(), made.body());
    }

    @Override
    public void close() {
        visitor.close();
    }
}
