package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
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

    PersonRows(Tenants tenants, Vault vault) {
        this.tenants = tenants;
        this.names = vault.namesBox();
    }

    Optional<PersonRow> byLogin(String login) {
        return tenants
                .in(
                        Tenants.CENTER,
                        connection ->
                                Rows.list(connection, "select * from person where login = ?", PersonRow::read, login))
                .stream()
                .findFirst();
    }

    Optional<PersonRow> byId(UUID id) {
        return tenants
                .in(
                        Tenants.CENTER,
                        connection -> Rows.list(connection, "select * from person where id = ?", PersonRow::read, id))
                .stream()
                .findFirst();
    }

    boolean areThere() {
        return !tenants.list(Tenants.CENTER, "select 1 from person limit 1", row -> row.getInt(1))
                .isEmpty();
    }

    UUID insert(Connection connection, NewPerson person, String passwordHash) throws SQLException {
        var id = UUID.randomUUID();
        var sql = "insert into person (id, tenant, login, name, roles, password, must_change, valid_until)"
                + " values (?, ?, ?, ?, ?, ?, true, ?)";
        Rows.change(
                connection,
                sql,
                id,
                person.tenant(),
                person.login(),
                names.seal(
                        person.name().getBytes(StandardCharsets.UTF_8),
                        id.toString().getBytes(StandardCharsets.UTF_8)),
                person.roles().stream().map(Role::wireName).toArray(String[]::new),
                passwordHash,
                person.validUntil().orElse(null));
        return id;
    }

    void setPassword(Person person, String passwordHash) {
        tenants.in(
                person.tenant(),
                connection -> Rows.change(
                        connection,
                        "update person set password = ?, must_change = false where id = ?",
                        passwordHash,
                        person.id()));
    }
}
