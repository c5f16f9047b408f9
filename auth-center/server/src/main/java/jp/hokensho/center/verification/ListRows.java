package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;

/// Answered verifications of a tenant, newest first.
@Singleton
class ListRows {

    private static final String SELECT = """
            select v.*, exists (
                select 1 from late_row l where l.stream = v.stream and l.position = v.position) as late
            from verification_row v
            where (v.asked_at, v.stream, v.position) < (?, ?, ?)
            """;
    /// No further than it matters.
    private static final String COUNT = "select count(*) from (%s limit ?) counted";
    private static final String ORDER = " order by v.asked_at desc, v.stream desc, v.position desc limit ?";

    private static final int CLINIC_CODE = 10;
    private static final int INSURER_NUMBER = 8;

    private final Tenants tenants;

    ListRows(Tenants tenants) {
        this.tenants = tenants;
    }

    List<Line> list(String tenant, Filter filter) {
        var sql = new StringBuilder(SELECT);
        var values = values(sql, tenant, filter);
        sql.append(ORDER);
        return tenants.list(tenant, sql.toString(), ListRows::line, values);
    }

    /// How many there are, whomever they are about; not more than the filter's limit.
    long count(String tenant, Filter filter) {
        var sql = new StringBuilder(SELECT);
        var values = values(sql, tenant, filter);
        return tenants.list(tenant, COUNT.formatted(sql), row -> row.getLong(1), values)
                .getFirst();
    }

    private static Object[] values(StringBuilder sql, String tenant, Filter filter) {
        var values = new ArrayList<Object>();
        values.add(Span.utc(filter.span().after().at()));
        values.add(filter.span().after().number().stream());
        values.add(filter.span().after().number().position());
        conditions(tenant, filter)
                .forEach((words, value) -> value.ifPresent(present -> {
                    sql.append(words);
                    values.add(present);
                }));
        values.add(filter.span().limit());
        return values.toArray();
    }

    /// The words are the program's own; what callers sent are values. The wall between tenants stands in the
    /// database: naming the tenant's column here only leads to its index.
    private static Map<String, Optional<?>> conditions(String tenant, Filter filter) {
        var conditions = new LinkedHashMap<String, Optional<?>>();
        conditions.put(" and v.clinic = ?", Optional.of(tenant).filter(ListRows::isClinic));
        conditions.put(" and ? = v.insurer", Optional.of(tenant).filter(code -> code.length() == INSURER_NUMBER));
        conditions.put(" and v.asked_at >= ?", filter.span().from().map(Span::utc));
        conditions.put(" and v.asked_at < ?", filter.span().to().map(Span::utc));
        conditions.put(" and v.outcome = ?", filter.outcome().map(Enum::name));
        conditions.put(" and v.insurer = ?", filter.insurer().map(InsurerNumber::value));
        conditions.put(" and v.stream = ?", filter.number().map(TraceNumber::stream));
        conditions.put(" and v.position = ?", filter.number().map(TraceNumber::position));
        conditions.put(" and v.session = ?", filter.session());
        conditions.put(" and v.answered_at < ?", filter.before().map(Span::utc));
        return conditions;
    }

    static boolean isClinic(String tenant) {
        return tenant.length() == CLINIC_CODE;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                TraceNumber.of(row.getInt("answer_stream"), row.getLong("answer_position")),
                row.getString("clinic"),
                row.getObject("person", UUID.class),
                InsurerNumber.parse(row.getString("insurer")),
                row.getObject("target_date", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                Source.valueOf(row.getString("source")),
                Optional.ofNullable(row.getObject("as_of", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("late"),
                Optional.ofNullable(row.getObject("insurer_ms", Long.class)),
                row.getLong("total_ms"));
    }

    /// One answered verification.
    ///
    /// @param answer number of the answer that was given
    /// @param person who asked
    record Line(
            TraceNumber number,
            Instant askedAt,
            TraceNumber answer,
            String clinic,
            UUID person,
            InsurerNumber insurer,
            LocalDate targetDate,
            Outcome outcome,
            Source source,
            Optional<Instant> asOf,
            boolean late,
            Optional<Long> insurerMs,
            long totalMs) {

        Cursor cursor() {
            return new Cursor(askedAt, number);
        }
    }
}
