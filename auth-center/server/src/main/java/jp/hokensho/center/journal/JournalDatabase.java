package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where the journal is kept, and as whom it is written and read (docs/database-roles.sql).
public record JournalDatabase(String url, String appenderPassword, String auditorPassword) {

    public enum Role {
        APPENDER("center_appender"),
        AUDITOR("center_auditor");

        private final String user;

        Role(String user) {
            this.user = user;
        }

        String user() {
            return user;
        }
    }

    public Connection connect(Role role) throws SQLException {
        return connect(role, new Properties());
    }

    public Connection connect(Role role, Properties more) throws SQLException {
        var properties = new Properties();
        properties.putAll(more);
        properties.setProperty("user", role.user());
        properties.setProperty("password", password(role));
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", "5");
        // a detail quotes the row
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(url, properties);
    }

    String password(Role role) {
        return switch (role) {
            case APPENDER -> appenderPassword;
            case AUDITOR -> auditorPassword;
        };
    }

    @Override
    public String toString() {
        return "JournalDatabase[****]";
    }
}
