package jp.hokensho.center.policy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.PolicySet;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;

/// The policies of all tenants, in memory, at most a second old.
@Singleton
public class Policies {

    private final Journal journal;
    private final Mirror<String, Policy> mirror;

    Policies(Journal journal, Mirrors mirrors) {
        this.journal = journal;
        this.mirror = mirrors.of(
                "select * from policy where changed_at > ?",
                row -> Version.of(row.getString("tenant"), policy(row), row),
                _ -> {});
    }

    /// The usual one, where nothing else is laid down.
    public Policy of(String tenant) {
        return mirror.get(tenant).orElseGet(() -> Policy.usual(tenant));
    }

    /// Within the caller's transaction, which has to be the centre's; on the record before it commits.
    public void set(Connection connection, Policy policy) throws SQLException {
        journal.append(new PolicySet(policy.tenant()));
        Rows.change(connection, "delete from policy where tenant = ?", policy.tenant());
        var sql = "insert into policy (tenant, min_length, kinds, expires_days, remembered, with_key, idle_minutes,"
                + " sessions, unused_days, closed_weekdays, holidays) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        var password = policy.password();
        var presence = policy.presence();
        Rows.change(
                connection,
                sql,
                policy.tenant(),
                password.length().orElse(null),
                password.kinds(),
                password.expiresDays().orElse(null),
                password.remembered(),
                presence.withKey().name(),
                presence.idleMinutes().orElse(null),
                presence.sessions().orElse(null),
                presence.unusedDays().orElse(null),
                presence.closed().weekdays().stream().map(DayOfWeek::name).toArray(String[]::new),
                presence.closed().holidays().name());
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        mirror.refresh();
    }

    private static Policy policy(ResultSet row) throws SQLException {
        var password = new Policy.Password(
                number(row, "min_length"), row.getInt("kinds"), number(row, "expires_days"), row.getInt("remembered"));
        var weekdays = Stream.of((String[]) row.getArray("closed_weekdays").getArray())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var presence = new Policy.Presence(
                Policy.WithKey.valueOf(row.getString("with_key")),
                number(row, "idle_minutes"),
                number(row, "sessions"),
                number(row, "unused_days"),
                new Policy.Closed(weekdays, Policy.Holidays.valueOf(row.getString("holidays"))));
        return new Policy(row.getString("tenant"), password, presence);
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
