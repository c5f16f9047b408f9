package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A centre database.
///
/// @param url the superuser's, with `user` and `password`
public record TestDatabase(String url) {

    public static TestDatabase fresh() {
        return TestCluster.freshDatabase();
    }

    public JournalDatabase journal() {
        return new JournalDatabase(plainUrl(), TestCluster.PASSWORD, TestCluster.PASSWORD);
    }

    /// The same database through a proxy.
    JournalDatabase journalAt(int port) {
        var url = plainUrl().replaceFirst(":\\d+/", ":" + port + "/") + "?sslmode=disable";
        return new JournalDatabase(url, TestCluster.PASSWORD, TestCluster.PASSWORD);
    }

    int port() {
        return Integer.parseInt(plainUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    String plainUrl() {
        return url.replaceFirst("\\?.*", "");
    }

    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url);
    }

    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(plainUrl(), role, TestCluster.PASSWORD);
    }

    public void execute(String sql) {
        TestCluster.execute(url, sql);
    }

    /// As an operator who is superuser and has switched the triggers off.
    public void tamper(String sql) {
        execute("set session_replication_role = replica; do $$ declare t text; begin for t in"
                + " select format('alter table %s disable trigger all', oid::regclass) from pg_class"
                + " where relkind = 'r' and relnamespace = 'public'::regnamespace loop execute t; end loop; end $$; "
                + sql);
    }

    public long count(String sql) {
        return ((Number) value(sql)).longValue();
    }

    public byte[] bytes(String sql) {
        return (byte[]) value(sql);
    }

    private Object value(String sql) {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
