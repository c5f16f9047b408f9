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

    private static final String SELECT = "select * from denial_row where (at, stream, position) < (?, ?, ?)";
    private static final String ORDER = " order by at desc, stream desc, position desc limit ?";

    private final Tenants tenants;

    DenialRows(Tenants tenants) {
        this.tenants = tenants;
    }

    List<Denial> list(String tenant, DenialFilter filter) {
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
        return tenants.list(tenant, sql.toString(), DenialRows::denial, values.toArray());
    }

    /// The words are the program's own; what callers sent are values.
    private static Map<String, Optional<?>> conditions(DenialFilter filter) {
        var conditions = new LinkedHashMap<String, Optional<?>>();
        conditions.put(" and at >= ?", filter.span().from().map(Span::utc));
        conditions.put(" and at < ?", filter.span().to().map(Span::utc));
        conditions.put(" and reason = ?", filter.reason().map(Enum::name));
        conditions.put(" and tenant = ?", filter.tenant());
        conditions.put(" and insurer = ?", filter.insurer().map(InsurerNumber::value));
        return conditions;
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
