package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The people of an organization by name, without those who were deleted.
@Singleton
public class Members {

    private static final String LIVING =
            "select * from person where standing <> 'DELETED' and tenant = coalesce(?::text, tenant) order by tenant, login";

    private final Tenants tenants;
    private final PersonRows rows;
    private final Accounts accounts;

    Members(Tenants tenants, PersonRows rows, Accounts accounts) {
        this.tenants = tenants;
        this.rows = rows;
        this.accounts = accounts;
    }

    /// All that this tenant may see: its own people, everybody for the centre.
    public List<Member> seenBy(String tenant) {
        return tenants.list(tenant, LIVING, rows::member, (Object) null);
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
