package jp.hokensho.center.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.protocol.Role;

/// A member of staff, by id: the name stays sealed in the database.
///
/// @param tenant clinic code, insurer number or `center`
/// @param validUntil the last day of this ID; empty where it does not end
/// @param mustChange the password was given by somebody else
public record Person(UUID id, String tenant, Set<Role> roles, Optional<LocalDate> validUntil, boolean mustChange) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean expiredOn(LocalDate day) {
        return validUntil.filter(day::isAfter).isPresent();
    }
}
