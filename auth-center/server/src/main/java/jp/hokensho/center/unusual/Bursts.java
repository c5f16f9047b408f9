package jp.hokensho.center.unusual;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.center.tenancy.Rows;

/// Far more questions in a minute than the terminal's busiest of the week before: who sends a batch every
/// morning is found the first time.
///
/// @param least questions in a minute, below which nothing is a burst
/// @param factor how many times the busiest minute
record Bursts(int least, int factor) implements Rule {

    private static final int DAYS = 7;

    private static final String BUSIEST =
            "select coalesce(max(times), 0) from busy_minute where terminal = ? and day >= ?";
    private static final String KEEP = """
            insert into busy_minute as kept (terminal, day, times) values (?, ?, ?)
            on conflict (terminal, day) do update set times = excluded.times where kept.times < excluded.times""";
    private static final String FORGET = "delete from busy_minute where day < ?";

    @Override
    public List<Suspicion> look(Connection connection, Minutes minutes) throws SQLException {
        var bursts = new ArrayList<Suspicion>();
        var weekAgo = LocalDate.ofInstant(minutes.from(), ZoneOffset.UTC).minusDays(DAYS);
        for (var busy : BusyMinute.list(connection, minutes, Math.ceilDiv(least, factor))) {
            var usual = Rows.list(connection, BUSIEST, row -> row.getLong(1), busy.terminal(), weekAgo)
                    .getFirst();
            if (busy.questions().times() >= least && busy.questions().times() > factor * usual) {
                bursts.add(busy.questions());
            }
            keep(connection, busy);
        }
        Rows.change(connection, FORGET, weekAgo);
        return bursts;
    }

    private static void keep(Connection connection, BusyMinute busy) throws SQLException {
        var day = LocalDate.ofInstant(busy.minute(), ZoneOffset.UTC);
        Rows.change(connection, KEEP, busy.terminal(), day, busy.questions().times());
    }
}
