package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.TraceNumber;

/// Whose entry a number is, by the read rows and their walls.
@Singleton
class RecordRows {

    private static final String CONCERNS = """
            select 1 from question_row where stream = ? and position = ?
            union all
            select 1 from denial_row where stream = ? and position = ?
            """;

    private final Tenants tenants;

    RecordRows(Tenants tenants) {
        this.tenants = tenants;
    }

    /// @param number of a question or a denial
    boolean concerns(String tenant, TraceNumber number) {
        Object[] values = {number.stream(), number.position(), number.stream(), number.position()};
        return !tenants.list(tenant, CONCERNS, row -> row.getInt(1), values).isEmpty();
    }
}
