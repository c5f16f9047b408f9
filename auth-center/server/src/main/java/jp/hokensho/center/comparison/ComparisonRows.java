package jp.hokensho.center.comparison;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.journal.RecordsCompared.Summary;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.DayTally;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;

/// Table `comparison_row`.
@Singleton
class ComparisonRows {

    private static final String LAST = """
            select * from comparison_row where adapter = ? and day = ? and part = 1
            order by at desc, stream desc, position desc limit 1""";
    private static final String LIST = "select * from comparison_row where (at, stream, position) < (?, ?, ?)";
    private static final String ORDER = " order by at desc, stream desc, position desc limit ?";
    private static final String NEWEST = """
            select distinct on (adapter, day) * from comparison_row where part = 1 and day > ?
            order by adapter, day, at desc""";

    private final Tenants tenants;

    ComparisonRows(Tenants tenants) {
        this.tenants = tenants;
    }

    /// Whether nothing has changed since the last time.
    boolean isLast(DayTally here, DayTally there, long total) {
        return tenants
                .list(here.insurer().value(), LAST, ComparisonRows::comparison, here.adapter(), here.day())
                .stream()
                .anyMatch(last -> last.here().hash().equals(here.hash())
                        && last.there().hash().equals(there.hash())
                        && last.total() == total);
    }

    List<Comparison> list(String tenant, Span span, Optional<InsurerNumber> insurer) {
        var sql = new StringBuilder(LIST);
        var after = span.after();
        var values = new ArrayList<Object>(List.of(
                Span.utc(after.at()), after.number().stream(), after.number().position()));
        conditions(span, insurer)
                .forEach((words, value) -> value.ifPresent(present -> {
                    sql.append(words);
                    values.add(present);
                }));
        values.add(span.limit());
        return tenants.list(tenant, sql.append(ORDER).toString(), ComparisonRows::comparison, values.toArray());
    }

    /// The words are the program's own; what callers sent are values.
    private static Map<String, Optional<?>> conditions(Span span, Optional<InsurerNumber> insurer) {
        var conditions = new LinkedHashMap<String, Optional<?>>();
        conditions.put(" and at >= ?", span.from().map(Span::utc));
        conditions.put(" and at < ?", span.to().map(Span::utc));
        conditions.put(" and insurer = ?", insurer.map(InsurerNumber::value));
        return conditions;
    }

    /// The last result of each adapter and day after this one.
    List<Comparison> newest(LocalDate after) {
        return tenants.list(Tenants.CENTER, NEWEST, ComparisonRows::comparison, after);
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        return new Comparison(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                InsurerNumber.parse(row.getString("insurer")),
                row.getObject("adapter", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("part"),
                row.getInt("parts"),
                new Summary(row.getLong("here_count"), row.getString("here_hash")),
                new Summary(row.getLong("there_count"), row.getString("there_hash")),
                row.getLong("total"),
                numbers(row.getString("unknown_there")),
                numbers(row.getString("unknown_here")),
                numbers(row.getString("unlike")));
    }

    private static List<TraceNumber> numbers(String texts) {
        return Stream.of(texts.split(" "))
                .filter(text -> !text.isEmpty())
                .map(TraceNumber::parse)
                .toList();
    }
}
