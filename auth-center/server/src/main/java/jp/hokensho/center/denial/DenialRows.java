package jp.hokensho.center.denial;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;

/// Refusals on the record, newest first; the database shows a tenant its own.
@Singleton
class DenialRows {

    private static final String SELECT = """
            select d.*, r.at as reviewed_at, r.person as reviewer
            from denial_row d left join review_row r on r.of_stream = d.stream and r.of_position = d.position
            where (d.at, d.stream, d.position) < (?, ?, ?)""";
    private static final String ORDER = " order by d.at desc, d.stream desc, d.position desc limit ?";
    private static final String ONE = "select 1 from denial_row where stream = ? and position = ?";

    private final Tenants tenants;

    DenialRows(Tenants tenants) {
        this.tenants = tenants;
    }

    List<ListedDenial> list(String tenant, DenialFilter filter) {
        var sql = new StringBuilder(SELECT);
        var after = filter.span().after();
        var values = new ArrayList<Object>(List.of(
                Span.utc(after.at()), after.number().stream(), after.number().position()));
        conditions(filter)
                .forEach((words, value) -> value.ifPresent(present -> {
                    sql.append(words);
                    values.add(present);
                }));
        values.add(filter.span().limit());
        sql.append(ORDER);
        return tenants.list(tenant, sql.toString(), DenialRows::listed, values.toArray());
    }

    boolean isThere(String tenant, TraceNumber number) {
        return !tenants.list(tenant, ONE, row -> row.getInt(1), number.stream(), number.position())
                .isEmpty();
    }

    /// The words are the program's own; what callers sent are values.
    private static Map<String, Optional<?>> conditions(DenialFilter filter) {
        var conditions = new LinkedHashMap<String, Optional<?>>();
        conditions.put(" and d.at >= ?", filter.span().from().map(Span::utc));
        conditions.put(" and d.at < ?", filter.span().to().map(Span::utc));
        conditions.put(" and d.reason = ?", filter.reason().map(Enum::name));
        conditions.put(" and d.tenant = ?", filter.tenant());
        conditions.put(" and d.insurer = ?", filter.insurer().map(InsurerNumber::value));
        return conditions;
    }

    private static ListedDenial listed(ResultSet row) throws SQLException {
        var reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
        var review = reviewedAt == null
                ? null
                : new ListedDenial.Review(reviewedAt.toInstant(), row.getObject("reviewer", UUID.class));
        return new ListedDenial(denial(row), review);
    }

    static Denial denial(ResultSet row) throws SQLException {
        return new Denial(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                DenialReason.valueOf(row.getString("reason")),
                row.getString("tenant"),
                row.getObject("device", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("insurer"),
                row.getString("operation"));
    }
}
