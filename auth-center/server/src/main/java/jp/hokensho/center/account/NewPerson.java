package jp.hokensho.center.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.protocol.Role;

/// Somebody who is to be registered.
///
/// @param login lower-case letters, digits, `.`, `_`, `-`; unique in the whole centre
public record NewPerson(String tenant, String login, String name, Set<Role> roles, Optional<LocalDate> validUntil) {

    @Override
    public String toString() {
        return "NewPerson[" + tenant + "]";
    }
}
