package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.Role;

/// The table `person`. A name is sealed for the row it stands in: moved to another it does not open.
@Singleton
class PersonRows {

    private final Tenants tenants;
    private final SecretBox names;
    private final Clock clock;

    PersonRows(Tenants tenants, Vault vault, Clock clock) {
        this.tenants = tenants;
        this.names = vault.namesBox();
        this.clock = clock;
    }

    Optional<PersonRow> byLogin(String login) {
        return tenants.list(Tenants.CENTER, "select * from person where login = ?", PersonRow::read, login).stream()
                .findFirst();
    }

    Optional<PersonRow> byId(UUID id) {
        return tenants.list(Tenants.CENTER, "select * from person where id = ?", PersonRow::read, id).stream()
                .findFirst();
    }

    /// For a change within the caller's transaction: nobody else changes the person until it ends.
    Optional<Person> locked(Connection connection, UUID id) throws SQLException {
        return Rows.list(connection, "select * from person where id = ? for update", PersonRow::person, id).stream()
                .findFirst();
    }

    boolean areThere() {
        return !tenants.list(Tenants.CENTER, "select 1 from person limit 1", row -> row.getInt(1))
                .isEmpty();
    }

    /// Without a password: nobody signs in with this row yet.
    UUID insert(Connection connection, NewPerson person) throws SQLException {
        var id = UUID.randomUUID();
        var sql = "insert into person (id, tenant, login, name, roles, must_change, valid_until, password_at, used_at)"
                + " values (?, ?, ?, ?, ?, false, ?, ?, ?)";
        var now = Timestamp.from(clock.instant());
        Rows.change(
                connection,
                sql,
                id,
                person.tenant(),
                person.login(),
                sealed(id, person.name()),
                wireNames(person.roles()),
                person.validUntil().orElse(null),
                now,
                now);
        return id;
    }

    /// Unused time counts from now.
    void resume(Connection connection, UUID id) throws SQLException {
        set(connection, id, "standing = 'ACTIVE', used_at = ?", Timestamp.from(clock.instant()));
    }

    /// @param row of somebody who was not deleted
    Member member(ResultSet row) throws SQLException {
        var person = PersonRow.person(row);
        var aad = person.id().toString().getBytes(StandardCharsets.UTF_8);
        return new Member(person, new String(names.open(row.getBytes("name"), aad), StandardCharsets.UTF_8));
    }

    byte[] sealed(UUID id, String name) {
        return names.seal(name.getBytes(StandardCharsets.UTF_8), id.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String[] wireNames(Set<Role> roles) {
        return roles.stream().map(Role::wireName).toArray(String[]::new);
    }

    /// @param assignments `column = ?` for each value
    void set(Connection connection, UUID person, String assignments, Object... values) throws SQLException {
        var all = Stream.concat(Stream.of(values), Stream.of(person)).toArray();
        Rows.change(connection, "update person set " + assignments + " where id = ?", all);
    }
}
