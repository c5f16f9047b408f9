package jp.hokensho.adapter.command;

import java.util.Locale;

/// The two logins of the adapter's database; neither is a superuser.
enum DatabaseRole {
    /// owns the schema and migrates it
    OWNER,
    /// answers; it may add to the record and not change it
    APP;

    String login() {
        return "adapter_" + shortName();
    }

    /// The configuration property with its password.
    String property() {
        return "hokensho.database." + shortName() + "-password";
    }

    private String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
