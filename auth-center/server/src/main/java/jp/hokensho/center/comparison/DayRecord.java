package jp.hokensho.center.comparison;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.DayEntry;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.TraceNumber;

/// What the centre has on record of insurers' own answers, in time or late, by the moment at which the insurer looked.
@Singleton
class DayRecord {

    /// That moment lies so near to the question: else the answer would not have been believed.
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private static final int FETCHED = 1_000;

    private static final String GIVEN = """
            select distinct stream, position, clinic, target_date, outcome, as_of from (
                select v.stream, v.position, v.insurer, v.adapter, v.clinic, v.target_date, v.outcome, v.as_of, v.asked_at
                from verification_row v where v.source = 'LIVE'
                union all
                select l.stream, l.position, l.insurer, l.adapter, q.clinic, q.target_date, l.outcome, l.as_of, q.at
                from late_row l join question_row q using (stream, position)) a
            where insurer = ? and adapter = ? and asked_at between ? and ? and as_of >= ? and as_of < ?
            order by stream, position""";
    private static final String NUMBERED = """
            with n as (select left(t, 3)::int as stream, substr(t, 4, 16)::bigint as position from unnest(?::text[]) t)
            select stream, position, v.clinic, v.target_date, v.outcome, v.as_of
            from n join verification_row v using (stream, position) where v.source = 'LIVE' and v.insurer = ?
            union
            select stream, position, q.clinic, q.target_date, l.outcome, l.as_of
            from n join late_row l using (stream, position) join question_row q using (stream, position)
            where l.insurer = ?""";

    private final Tenants tenants;

    DayRecord(Tenants tenants) {
        this.tenants = tenants;
    }

    DayTally tally(InsurerNumber insurer, UUID adapter, LocalDate day) {
        var counting = new DayTally.Counting();
        var from = DayTally.begin(day, 0);
        read(new Part(insurer, adapter, from, DayTally.begin(day, DayTally.SLOTS)), counting::add);
        return counting.of(insurer, adapter, day);
    }

    /// Of one quarter of an hour, by number.
    List<DayEntry> entries(InsurerNumber insurer, UUID adapter, LocalDate day, int slot) {
        var entries = new ArrayList<DayEntry>();
        read(new Part(insurer, adapter, DayTally.begin(day, slot), DayTally.begin(day, slot + 1)), entries::add);
        return entries;
    }

    /// Answers of any adapter of this insurer, whenever given: their marks, by number.
    Map<TraceNumber, List<String>> marks(InsurerNumber insurer, Collection<TraceNumber> numbers) {
        var texts = numbers.stream().map(TraceNumber::toString).toArray(String[]::new);
        var code = insurer.value();
        return tenants.list(code, NUMBERED, DayRecord::entry, texts, code, code).stream()
                .collect(Collectors.groupingBy(
                        DayEntry::number, Collectors.mapping(DayEntry::mark, Collectors.toList())));
    }

    /// Row by row: a day of a large insurer does not fit into memory.
    private void read(Part part, Consumer<DayEntry> reader) {
        tenants.in(part.insurer().value(), connection -> {
            read(connection, part, reader);
            return part;
        });
    }

    private static void read(Connection connection, Part part, Consumer<DayEntry> reader) throws SQLException {
        try (var select = connection.prepareStatement(GIVEN)) {
            select.setFetchSize(FETCHED);
            select.setString(1, part.insurer().value());
            select.setObject(2, part.adapter());
            select.setObject(3, Span.utc(part.from().minus(CLOCKS_APART)));
            select.setObject(4, Span.utc(part.until().plus(CLOCKS_APART)));
            select.setObject(5, Span.utc(part.from()));
            select.setObject(6, Span.utc(part.until()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(entry(rows));
                }
            }
        }
    }

    private static DayEntry entry(ResultSet row) throws SQLException {
        return new DayEntry(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                row.getString("clinic"),
                row.getObject("target_date", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private record Part(InsurerNumber insurer, UUID adapter, Instant from, Instant until) {}
}
