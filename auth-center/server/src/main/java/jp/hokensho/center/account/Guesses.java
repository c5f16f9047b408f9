package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
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
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.keys.Hmac;

/// Counts failed sign-ins by login and place. After each failure the next try has to wait longer; after the
/// last allowed one the login is locked at that place. Known and unknown logins are counted alike. A wrong
/// second factor counts everywhere: only who knows the password gets so far, and six digits must not be
/// tried out from many places. A try is counted before it is looked at.
@Singleton
class Guesses {

    /// No device and no address.
    static final String EVERYWHERE = "*";

    private static final int FREE = 3;

    /// Until the end of the transaction; the first number is these locks' alone.
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(4774994, ?)";

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

    /// Begins a try. It counts as failed before anybody looks whether it is right: of many at the same time
    /// only the free ones are looked at.
    ///
    /// @return false where this login has to wait at this place; nothing is counted then
    boolean begin(String login, String place) {
        return alone(login, connection -> {
            if (locked(connection, login, place)) {
                return false;
            }
            count(connection, login, place);
            return true;
        });
    }

    /// The password was right: what is tried from here on is the second factor, everywhere instead of at the
    /// place.
    ///
    /// @return false where this login has to wait everywhere
    boolean beginFactor(String login, String place) {
        return alone(login, connection -> {
            if (locked(connection, login, EVERYWHERE)) {
                return false;
            }
            takeBack(connection, login, place);
            count(connection, login, EVERYWHERE);
            return true;
        });
    }

    /// The try failed: the wait begins now. Takes as long as [#beginFactor], so that nobody is told by the
    /// time which of the two it was.
    void settle(String login, String place) {
        alone(
                login,
                connection -> Rows.change(
                        connection,
                        "update sign_in_failure set failed_at = ? where login_tag = ? and place = ?",
                        Timestamp.from(clock.instant()),
                        tag(login),
                        place));
    }

    /// It was no try: nobody could look, or it was right where that forgives nothing else.
    void takeBack(String login, String place) {
        alone(login, connection -> takeBack(connection, login, place));
    }

    private int takeBack(Connection connection, String login, String place) throws SQLException {
        return Rows.change(
                connection,
                "update sign_in_failure set failures = greatest(failures - 1, 0) where login_tag = ? and place = ?",
                tag(login),
                place);
    }

    private boolean locked(Connection connection, String login, String place) throws SQLException {
        return Rows.list(
                        connection,
                        "select failures, failed_at from sign_in_failure where login_tag = ? and place in (?, ?)",
                        row -> row.getTimestamp("failed_at").toInstant().plus(delay(row.getInt("failures"))),
                        tag(login),
                        place,
                        EVERYWHERE)
                .stream()
                .anyMatch(until -> until.isAfter(clock.instant()));
    }

    private void count(Connection connection, String login, String place) throws SQLException {
        var sql = "insert into sign_in_failure as f (login_tag, place, failures, failed_at) values (?, ?, 1, ?)"
                + " on conflict (login_tag, place) do update set failed_at = excluded.failed_at,"
                + " failures = case when f.failed_at < ? then 1 else f.failures + 1 end";
        var now = clock.instant();
        Rows.change(connection, sql, tag(login), place, Timestamp.from(now), Timestamp.from(forgotten(now)));
    }

    /// One try of a login after the other, over all nodes.
    private <T> T alone(String login, Work<T> work) {
        return tenants.in(Tenants.CENTER, connection -> {
            Rows.list(
                    connection,
                    ONE_AT_A_TIME,
                    row -> row.getString(1),
                    ByteBuffer.wrap(tag(login)).getInt());
            return work.in(connection);
        });
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
