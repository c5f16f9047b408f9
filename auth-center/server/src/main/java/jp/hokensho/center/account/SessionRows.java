package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The table `session`.
@Singleton
class SessionRows {

    private final Tenants tenants;

    SessionRows(Tenants tenants) {
        this.tenants = tenants;
    }

    void insert(Session session) {
        var sql = "insert into session (id, tenant, person, device, started_at, last_act_at) values (?, ?, ?, ?, ?, ?)";
        var now = Timestamp.from(session.lastActAt());
        tenants.in(
                session.tenant(),
                connection -> Rows.change(
                        connection,
                        sql,
                        session.id(),
                        session.tenant(),
                        session.person(),
                        session.device().orElse(null),
                        now,
                        now));
    }

    /// @return the session, where this call ended it and no other did
    Optional<Session> end(UUID id, Instant now) {
        return ended("id = ?", now, id).stream().findFirst();
    }

    static List<Session> endOfDevice(Connection connection, UUID device, Instant now) throws SQLException {
        var sql = "update session set ended_at = ? where ended_at is null and device = ? returning *";
        return Rows.list(connection, sql, Session::read, Timestamp.from(now), device);
    }

    List<Session> endOfDevice(UUID device, Instant now) {
        return ended("device = ?", now, device);
    }

    List<Session> endIdle(Instant lastActBefore, Instant now) {
        return ended("last_act_at < ?", now, Timestamp.from(lastActBefore));
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

    private List<Session> ended(String which, Instant now, Object value) {
        var sql = "update session set ended_at = ? where ended_at is null and " + which + " returning *";
        return tenants.list(Tenants.CENTER, sql, Session::read, Timestamp.from(now), value);
    }
}
