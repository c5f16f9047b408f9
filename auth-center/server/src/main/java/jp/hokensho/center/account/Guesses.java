package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Hmac;

/// Counts failed sign-ins by login and place. After each failure the next try has to wait longer; after the
/// last allowed one the login is locked at that place. Known and unknown logins are counted alike. A wrong
/// second factor counts everywhere: only who knows the password gets so far, and six digits must not be
/// tried out from many places.
@Singleton
class Guesses {

    /// No device and no address.
    static final String EVERYWHERE = "*";

    private static final int FREE = 3;

    private final Tenants tenants;
    private final Vault vault;
    private final AccountConfig.SignIn config;
    private final Clock clock;

    Guesses(Tenants tenants, Vault vault, AccountConfig config, Clock clock) {
        this.tenants = tenants;
        this.vault = vault;
        this.config = config.signIn();
        this.clock = clock;
    }

    /// Must this login wait at this place?
    boolean locked(String login, String place) {
        return tenants
                .in(
                        Tenants.CENTER,
                        connection -> Rows.list(
                                connection,
                                "select failures, failed_at from sign_in_failure"
                                        + " where login_tag = ? and place in (?, ?)",
                                row -> row.getTimestamp("failed_at").toInstant().plus(delay(row.getInt("failures"))),
                                tag(login),
                                place,
                                EVERYWHERE))
                .stream()
                .anyMatch(until -> until.isAfter(clock.instant()));
    }

    void failed(String login, String place) {
        var sql = "insert into sign_in_failure as f (login_tag, place, failures, failed_at) values (?, ?, 1, ?)"
                + " on conflict (login_tag, place) do update set failed_at = excluded.failed_at,"
                + " failures = case when f.failed_at < ? then 1 else f.failures + 1 end";
        var now = clock.instant();
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(
                        connection, sql, tag(login), place, Timestamp.from(now), Timestamp.from(forgotten(now))));
    }

    void succeeded(String login, String place) {
        tenants.in(Tenants.CENTER, connection -> forget(connection, login, place));
    }

    private int forget(Connection connection, String login, String place) throws SQLException {
        Rows.change(
                connection,
                "delete from sign_in_failure where failed_at < ?",
                Timestamp.from(forgotten(clock.instant())));
        return Rows.change(
                connection,
                "delete from sign_in_failure where login_tag = ? and place in (?, ?)",
                tag(login),
                place,
                EVERYWHERE);
    }

    /// Three tries are free, then 1 s, 2 s, 4 s … until the lock.
    Duration delay(int failures) {
        if (failures >= config.failures()) {
            return config.lock();
        }
        return failures < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - FREE, 5));
    }

    private Instant forgotten(Instant now) {
        return now.minus(config.lock());
    }

    private byte[] tag(String login) {
        return Hmac.sha256(vault.loginKey(), login.getBytes(StandardCharsets.UTF_8));
    }
}
