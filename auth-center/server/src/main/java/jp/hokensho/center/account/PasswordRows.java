package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The password in force, in `person`, and those before it, in `password_history`. Within the centre's
/// transactions.
@Singleton
class PasswordRows {

    /// As many as a policy can ask for.
    private static final int KEPT = 24;

    private final PersonRows people;
    private final Tenants tenants;
    private final Clock clock;

    PasswordRows(PersonRows people, Tenants tenants, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// Hashes, the newest first, that in force left out.
    List<String> before(UUID person, int count) {
        return tenants.list(
                Tenants.CENTER,
                "select hash from password_history where person = ? order by replaced_at desc limit ?",
                row -> row.getString(1),
                person,
                count);
    }

    /// Nobody else changes the person until the transaction ends.
    boolean isStill(Connection connection, UUID person, String hash) throws SQLException {
        var sql = "select 1 from person where id = ? and password = ? for update";
        return !Rows.list(connection, sql, row -> row.getInt(1), person, hash).isEmpty();
    }

    void set(Connection connection, UUID person, String hash) throws SQLException {
        remember(connection, person);
        var now = Timestamp.from(clock.instant());
        people.set(
                connection,
                person,
                "password = ?, must_change = false, password_at = ?, used_at = greatest(used_at, ?)",
                hash,
                now,
                now);
    }

    /// Nobody signs in with it any more; it is not taken again either.
    void remove(Connection connection, UUID person) throws SQLException {
        remember(connection, person);
        people.set(connection, person, "password = null, must_change = false");
    }

    private void remember(Connection connection, UUID person) throws SQLException {
        Rows.change(
                connection,
                "insert into password_history (person, hash, replaced_at)"
                        + " select id, password, ? from person where id = ? and password is not null",
                Timestamp.from(clock.instant()),
                person);
        Rows.change(
                connection,
                "delete from password_history where person = ? and hash not in (select hash from password_history"
                        + " where person = ? order by replaced_at desc limit ?)",
                person,
                person,
                KEPT);
    }
}
