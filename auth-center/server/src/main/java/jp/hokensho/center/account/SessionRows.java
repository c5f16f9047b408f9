package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The table `session`.
@Singleton
class SessionRows {

    private static final String ENDED = "update session set ended_at = ? where ended_at is null and %s returning *";

    private static final String WORKING = "select 1 from device where id = ? and revoked_at is null"
            + " and deleted_at is null and suspended_at is null and (ends_at is null or ends_at > ?) for share";

    private final Tenants tenants;

    SessionRows(Tenants tenants) {
        this.tenants = tenants;
    }

    /// Whoever changes the password, or cuts person or device off, meanwhile, waits until the session is there to
    /// be ended; who did before leaves none to begin.
    ///
    /// @param passwordHash of the password that was looked at
    /// @return false where it is not in force any more, or the person or the device was cut off since
    boolean insert(Session session, String passwordHash) {
        var sql = "insert into session (id, tenant, person, device, started_at, last_act_at, due)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        var now = Timestamp.from(session.lastActAt());
        var used = "update person set used_at = ? where id = ? and standing = 'ACTIVE' and password = ?";
        return tenants.in(Tenants.CENTER, connection -> {
            if (!deviceWorks(connection, session)
                    || Rows.change(connection, used, now, session.person(), passwordHash) == 0) {
                return false;
            }
            Rows.change(
                    connection,
                    sql,
                    session.id(),
                    session.tenant(),
                    session.person(),
                    session.device().orElse(null),
                    now,
                    now,
                    session.due().stream().map(Due::name).toArray(String[]::new));
            return true;
        });
    }

    private static boolean deviceWorks(Connection connection, Session session) throws SQLException {
        if (session.device().isEmpty()) {
            return true;
        }
        var device = session.device().get();
        var now = Timestamp.from(session.lastActAt());
        return !Rows.list(connection, WORKING, row -> row.getInt(1), device, now)
                .isEmpty();
    }

    /// @return the session, where this call ended it and no other did
    Optional<Session> end(UUID id, Instant now) {
        return ended("id = ?", now, id).stream().findFirst();
    }

    static boolean hold(Connection connection, UUID id) throws SQLException {
        var sql = "select 1 from session where id = ? and ended_at is null for share";
        return !Rows.list(connection, sql, row -> row.getInt(1), id).isEmpty();
    }

    static List<Session> endOfDevice(Connection connection, UUID device, Instant now) throws SQLException {
        return Rows.list(connection, ENDED.formatted("device = ?"), Session::read, Timestamp.from(now), device);
    }

    static List<Session> endOfTenant(Connection connection, String tenant, Instant now) throws SQLException {
        return Rows.list(connection, ENDED.formatted("tenant = ?"), Session::read, Timestamp.from(now), tenant);
    }

    /// Within the caller's transaction.
    ///
    /// @param but goes on
    List<Session> endOfPerson(Connection connection, UUID person, Optional<UUID> but, Instant now) throws SQLException {
        return Rows.list(
                connection,
                ENDED.formatted("person = ? and id is distinct from ?::uuid"),
                Session::read,
                Timestamp.from(now),
                person,
                but.orElse(null));
    }

    /// The oldest ones, so that no more than so many are left.
    List<Session> endBeyond(UUID person, int most, Instant now) {
        return ended(
                "id in (select id from session where person = ? and ended_at is null"
                        + " order by started_at desc, id offset ?)",
                now,
                person,
                most);
    }

    /// @param longest without a person's act, where the tenant's policy says nothing shorter
    /// @param seen what happened since may not be here yet
    List<Session> endIdle(Duration longest, Instant seen, Instant now) {
        return ended(
                "last_act_at + least(make_interval(secs => ?), coalesce((select make_interval(mins => idle_minutes)"
                        + " from policy where policy.tenant = session.tenant), interval '1 year')) < ?",
                now,
                (double) longest.toSeconds(),
                Timestamp.from(seen));
    }

    /// The person did what was due.
    void done(UUID id, Due due) {
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection, "update session set due = array_remove(due, ?) where id = ?", due.name(), id));
    }

    void acted(Map<UUID, Instant> acts) {
        tenants.in(Tenants.CENTER, connection -> {
            for (var act : acts.entrySet()) {
                Rows.change(
                        connection,
                        "update session set last_act_at = greatest(last_act_at, ?) where id = ? and ended_at is null",
                        Timestamp.from(act.getValue()),
                        act.getKey());
            }
            return acts.size();
        });
    }

    private List<Session> ended(String which, Instant now, Object... values) {
        var all =
                Stream.concat(Stream.of(Timestamp.from(now)), Stream.of(values)).toArray();
        return tenants.list(Tenants.CENTER, ENDED.formatted(which), Session::read, all);
    }
}
