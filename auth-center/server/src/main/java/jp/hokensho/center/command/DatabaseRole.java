package jp.hokensho.center.command;

import java.util.Locale;

/// The four logins of the centre's database; none of them is a superuser
/// (auth-center/docs/database-roles.sql).
enum DatabaseRole {
    /// owns the schema and migrates it
    OWNER,
    /// the application: row-level security binds it
    APP,
    /// writes the journal
    APPENDER,
    /// reads the journal
    AUDITOR;

    String login() {
        return "center_" + shortName();
    }

    /// The configuration property with its password.
    String property() {
        return "hokensho.database." + shortName() + "-password";
    }

    private String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
