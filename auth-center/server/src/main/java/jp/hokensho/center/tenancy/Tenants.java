package jp.hokensho.center.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.hokensho.center.problem.Refusal;

/// The one door to rows with a tenant. Row-level security lets a transaction see what belongs to its
/// tenant: a clinic code, an insurer number, or all of it for `center`. Without this door a connection sees
/// nothing.
@ApplicationScoped
public class Tenants {

    /// The centre itself.
    public static final String CENTER = "center";

    private static final Pattern TENANT = Pattern.compile("center|[0-9]{8}|[0-9]{10}");
    private static final Duration WAIT = Duration.ofSeconds(2);

    /// Ends with the transaction: a pooled connection never carries it on.
    private static final String ENTER = "select set_config('app.tenant', ?, true)";

    /// Of the pool's 20 connections.
    private static final int AT_ONCE = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Turns turns;

    Tenants(DataSource database) {
        this.turns = new Turns(database, AT_ONCE, PATIENCE);
    }

    /// Commits when the work returns, rolls back when it throws.
    ///
    /// @throws Refusal 503 while the database cannot be reached
    public <T> T in(String tenant, Work<T> work) {
        return take(
                tenant,
                connection -> committed(connection, open -> {
                    enter(open, tenant);
                    return work.in(open);
                }));
    }

    /// One statement and nothing else: the setting travels with it in the same message. The transaction must be an
    /// open one, for the driver ends an implicit one between the two once it has prepared them.
    ///
    /// @throws Refusal 503 while the database cannot be reached
    public <T> List<T> list(String tenant, String sql, Rows.Reader<T> reader, Object... values) {
        return take(
                tenant,
                connection -> committed(
                        connection, open -> Rows.second(open, ENTER + "; " + sql, reader, with(tenant, values))));
    }

    private static Object[] with(String tenant, Object... values) {
        return Stream.concat(Stream.of(tenant), Stream.of(values)).toArray();
    }

    private <T> T take(String tenant, Work<T> work) {
        requireTenant(tenant);
        try {
            return turns.take(work);
        } catch (SQLException failed) {
            throw isOutage(failed)
                    ? Refusal.unavailable(WAIT)
                    : new IllegalStateException("refused by the database: " + failed.getSQLState(), failed);
        }
    }

    private static void requireTenant(String tenant) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("not a tenant");
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollback(connection, failed);
            throw failed;
        }
    }

    private static void enter(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private static void rollback(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    /// Connection lost or refused, resources exhausted, server going down, or no connection free in the pool.
    private static boolean isOutage(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
