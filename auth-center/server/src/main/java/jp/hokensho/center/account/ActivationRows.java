package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// The table `activation`. Within the centre's transactions.
@Singleton
class ActivationRows {

    private final Tenants tenants;
    private final Clock clock;
    private final Duration life;

    ActivationRows(Tenants tenants, AccountConfig config, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
        this.life = config.activation().life();
    }

    /// In place of an older one.
    ///
    /// @return until when it is good
    Instant put(Connection connection, UUID person, OneTimeCode code) throws SQLException {
        var until = clock.instant().plus(life);
        Rows.change(
                connection,
                "insert into activation (person, code_hash, code_until) values (?, ?, ?) on conflict (person)"
                        + " do update set code_hash = excluded.code_hash, code_until = excluded.code_until",
                person,
                code.hash(),
                Timestamp.from(until));
        return until;
    }

    /// Nobody else changes the person until the transaction ends.
    ///
    /// @return false also where a password was chosen since, and taken away again
    boolean hasNoPasswordSince(Connection connection, UUID person, Instant moment) throws SQLException {
        var sql = "select 1 from person where id = ? and password is null and password_at <= ? for update";
        return !Rows.list(connection, sql, row -> row.getInt(1), person, Timestamp.from(moment))
                .isEmpty();
    }

    /// As [#hasNoPasswordSince].
    boolean neverHadPassword(Connection connection, UUID person) throws SQLException {
        var sql = "select 1 from person where id = ? and password is null"
                + " and not exists (select 1 from password_history h where h.person = person.id) for update";
        return !Rows.list(connection, sql, row -> row.getInt(1), person).isEmpty();
    }

    /// @param good the code is this person's, and not too old
    record Found(PersonRow row, boolean good) {}

    /// Whoever has this login, and whether with this code.
    Optional<Found> find(String login, OneTimeCode code) {
        var sql = "select person.*, coalesce(code_hash = ? and code_until > ?, false) as good"
                + " from person left join activation on activation.person = person.id where login = ?";
        return tenants
                .list(
                        Tenants.CENTER,
                        sql,
                        row -> new Found(PersonRow.read(row), row.getBoolean("good")),
                        code.hash(),
                        Timestamp.from(clock.instant()),
                        login)
                .stream()
                .findFirst();
    }

    /// Takes the code: of two who come with it at the same time, one gets the person.
    boolean redeem(Connection connection, UUID person, OneTimeCode code) throws SQLException {
        return Rows.change(connection, "delete from activation where person = ? and code_hash = ?", person, code.hash())
                == 1;
    }

    void remove(Connection connection, UUID person) throws SQLException {
        Rows.change(connection, "delete from activation where person = ?", person);
    }
}
