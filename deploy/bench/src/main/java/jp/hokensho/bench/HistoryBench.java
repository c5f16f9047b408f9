package jp.hokensho.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.bench.Suite.Place;

/// Does a verification cost more once there is a long record? Measured on the record of the run itself, and again
/// after ten million rows of another stream were put beside it, with the read rows that belong to them.
final class HistoryBench {

    private static final int ROWS = 10_000_000;
    private static final int CHUNK = 1_000_000;
    private static final int CALLERS = 64;
    private static final int TIMES = 3;
    /// No node has it, so no head is at odds with what is put there.
    private static final int STREAM = 900;

    private static final String[] FILL = {"""
            insert into journal
            select %1$d, p, now(), case when p %% 2 = 1 then 'Asked' else 'Answered' end,
                   decode(repeat(md5(p::text), 16), 'hex'), sha256(p::text::bytea), sha256(p::text::bytea)
            from generate_series(%2$d, %3$d) p""", """
            insert into payload
            select %1$d, p, gen_random_uuid(), decode(md5(p::text), 'hex'), decode(repeat(md5(p::text), 20), 'hex')
            from generate_series(%2$d, %3$d) p""", """
            insert into question_row
            select %1$d, p, now(), '1310000099', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '06990014',
                   current_date, encode(sha256(p::text::bytea), 'hex'), gen_random_uuid()::text, sha256(p::text::bytea)
            from generate_series(%2$d, %3$d, 2) p""", """
            insert into verification_row (stream, position, asked_at, answer_stream, answer_position, answered_at, clinic,
                terminal, person, session, insurer, target_date, card_tag, outcome, source, as_of, insurer_ms, total_ms)
            select stream, position, at, stream, position + 1, at, clinic, terminal, person, session, insurer,
                   target_date, card_tag, 'VALID', 'LIVE', at, 5, 10
            from question_row where stream = %1$d and position between %2$d and %3$d"""};

    private final Report report;
    private final Say say;
    private final Place place;

    HistoryBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
    }

    void run() throws Exception {
        var scene = place.scene(report, say);
        var terminals = scene.terminals();
        var load = new Load(VerifyBench.processes(scene.stack()), place.seconds());
        new WarmUp(say, CALLERS).run(load, scene.verify());
        var before = cost("history.short", load, terminals, scene.verify());
        fill(scene.stack());
        terminals.signInAgain();
        new WarmUp(say, CALLERS).run(load, scene.verify());
        var after = cost("history.long", load, terminals, scene.verify());
        report.ratio("history.cpu_long_vs_short@" + CALLERS, after / before);
    }

    /// Processor time per verification, over all processes but the load generator.
    private double cost(String name, Load load, Terminals terminals, Call call) throws Exception {
        var runs = new ArrayList<Run>();
        for (var i = 0; i < TIMES; i++) {
            terminals.renew();
            runs.add(report.add(load.closed(name, CALLERS, call)));
        }
        return runs.stream()
                .mapToDouble(run -> run.cpuTotal() - run.cpu().get("bench"))
                .average()
                .orElseThrow();
    }

    private void fill(Stack stack) throws SQLException {
        try (var superuser =
                DriverManager.getConnection(stack.center().database().superuserUrl())) {
            for (var from = 1; from < ROWS; from += CHUNK) {
                say.step(
                        "記録を作っています: %,d / %,d 件".formatted(from - 1, ROWS),
                        "Filling the record: %,d of %,d rows".formatted(from - 1, ROWS));
                for (var sql : FILL) {
                    execute(superuser, sql.formatted(STREAM, from, from + CHUNK - 1));
                }
            }
            execute(superuser, "vacuum analyze");
            execute(superuser, "checkpoint");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
