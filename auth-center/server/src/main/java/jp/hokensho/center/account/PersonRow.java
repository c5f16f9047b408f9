package jp.hokensho.center.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.Role;

/// A row of `person` with what only this package may see.
record PersonRow(Person person, String login, String passwordHash) {

    static PersonRow read(ResultSet row) throws SQLException {
        return new PersonRow(person(row), row.getString("login"), row.getString("password"));
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                roles((String[]) row.getArray("roles").getArray()),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                row.getBoolean("must_change"));
    }

    @Override
    public String toString() {
        return "PersonRow[" + person.id() + "]";
    }

    private static Set<Role> roles(String... names) {
        return Stream.of(names).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
