package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.hokensho.protocol.DayEntry;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.LinkMessage.Show;
import jp.hokensho.protocol.LinkMessage.Shown;
import jp.hokensho.protocol.Outcome;

/// Table `answer_record`, as it is compared with the centre's record.
final class DayTable {

    private static final int FETCHED = 1_000;

    private static final String SELECT = """
            select stream, position, clinic, target_date, outcome, as_of from answer_record
            where as_of >= ?::timestamptz and as_of < ?::timestamptz and (stream, position) > (?, ?)
            order by stream, position""";

    private DayTable() {}

    /// Row by row: a day does not fit into memory.
    static void read(Connection connection, LocalDate day, Consumer<DayEntry> reader) throws SQLException {
        connection.setAutoCommit(false);
        try (var select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCHED);
            between(select, DayTally.begin(day, 0), DayTally.begin(day, DayTally.SLOTS));
            select.setInt(3, -1);
            select.setLong(4, 0);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(entry(rows));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// One more than a page: that tells whether another follows.
    static List<Shown.Entry> page(Connection connection, Show wanted) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + " limit " + (Shown.PAGE + 1))) {
            between(
                    select,
                    DayTally.begin(wanted.day(), wanted.slot()),
                    DayTally.begin(wanted.day(), wanted.slot() + 1));
            select.setInt(3, wanted.after() == null ? -1 : wanted.after().stream());
            select.setLong(4, wanted.after() == null ? 0 : wanted.after().position());
            var entries = new ArrayList<Shown.Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var entry = entry(rows);
                    entries.add(new Shown.Entry(entry.number(), entry.mark()));
                }
            }
            return entries;
        }
    }

    private static void between(PreparedStatement select, Instant from, Instant until) throws SQLException {
        select.setString(1, from.toString());
        select.setString(2, until.toString());
    }

    private static DayEntry entry(ResultSet row) throws SQLException {
        return new DayEntry(
                DenialTable.number(row),
                row.getString("clinic"),
                row.getObject("target_date", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
