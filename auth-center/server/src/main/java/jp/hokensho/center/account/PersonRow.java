package jp.hokensho.center.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.protocol.Role;

/// A row of `person` with what only this package may see.
///
/// @param passwordHash empty until the person has chosen one
record PersonRow(Person person, Optional<String> passwordHash, Marks marks) {

    /// @param usedAt the last sign-in, or what counts as one
    /// @param mustChange the password was given by somebody else, as it was once done
    record Marks(Instant passwordAt, Instant usedAt, boolean mustChange) {}

    static PersonRow read(ResultSet row) throws SQLException {
        var marks = new Marks(
                row.getTimestamp("password_at").toInstant(),
                row.getTimestamp("used_at").toInstant(),
                row.getBoolean("must_change"));
        return new PersonRow(person(row), Optional.ofNullable(row.getString("password")), marks);
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("login"),
                roles((String[]) row.getArray("roles").getArray()),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                Standing.valueOf(row.getString("standing")),
                new Networks(List.of((String[]) row.getArray("addresses").getArray())));
    }

    @Override
    public String toString() {
        return "PersonRow[" + person.id() + "]";
    }

    private static Set<Role> roles(String... names) {
        return Stream.of(names).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
