package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The people of an organization by name, without those who were deleted.
@Singleton
public class Members {

    private static final String LIVING =
            "select * from person where standing <> 'DELETED' and tenant = coalesce(?::text, tenant) order by tenant, login";

    private static final String PAGE = """
            select * from person where standing <> 'DELETED' and (?::uuid is null
                or (tenant, login) > (select p.tenant, p.login from person p where p.id = ?))
            order by tenant, login limit ?""";

    private final Tenants tenants;
    private final PersonRows rows;
    private final Accounts accounts;

    Members(Tenants tenants, PersonRows rows, Accounts accounts) {
        this.tenants = tenants;
        this.rows = rows;
        this.accounts = accounts;
    }

    /// What this tenant may see: its own people, everybody for the centre.
    ///
    /// @param after the last one of the page before
    public List<Member> seenBy(String tenant, Optional<UUID> after, int limit) {
        return tenants.list(tenant, PAGE, rows::member, after.orElse(null), after.orElse(null), limit);
    }

    /// This tenant's own.
    public List<Member> of(String tenant) {
        return tenants.list(tenant, LIVING, rows::member, tenant);
    }

    /// Likewise, within the caller's transaction of the centre.
    public List<Member> of(Connection connection, String tenant) throws SQLException {
        return Rows.list(connection, LIVING, rows::member, tenant);
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        accounts.refresh();
    }
}
