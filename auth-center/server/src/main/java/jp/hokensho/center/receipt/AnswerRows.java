package jp.hokensho.center.receipt;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// What the record says under a verification number: the first answer, and one that came late.
@Singleton
class AnswerRows {

    private static final String SELECT = """
            select q.stream, q.position, q.at, q.clinic, q.insurer, q.target_date, q.card_tag, a.outcome, a.source, a.late,
                   a.said_stream, a.said_position
            from question_row q
            join (
                select stream, position, outcome, source, false as late,
                       answer_stream as said_stream, answer_position as said_position
                from verification_row
                union all
                select stream, position, outcome, 'LIVE', true, late_stream, late_position from late_row) a
            on a.stream = q.stream and a.position = q.position
            where q.stream = ? and q.position = ?
            order by a.late desc, a.said_stream, a.said_position""";

    private final Tenants tenants;

    AnswerRows(Tenants tenants) {
        this.tenants = tenants;
    }

    /// One that came late first.
    List<Answered> of(TraceNumber number) {
        return tenants.list(Tenants.CENTER, SELECT, AnswerRows::answered, number.stream(), number.position());
    }

    private static Answered answered(ResultSet row) throws SQLException {
        var facts = new Facts(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                row.getTimestamp("at").toInstant(),
                row.getString("clinic"),
                InsurerNumber.parse(row.getString("insurer")),
                row.getObject("target_date", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                Source.valueOf(row.getString("source")),
                row.getBoolean("late"));
        var said = TraceNumber.of(row.getInt("said_stream"), row.getLong("said_position"));
        return new Answered(facts, row.getString("card_tag"), said);
    }

    /// @param said number of the answer itself
    record Answered(Facts facts, String cardTag, TraceNumber said) {}
}
