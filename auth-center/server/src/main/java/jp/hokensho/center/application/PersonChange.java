package jp.hokensho.center.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.NewPerson;
import jp.hokensho.protocol.Role;

/// Changes of people. `organization` is a clinic code, an insurer number or `center`.
sealed interface PersonChange extends Change {

    String organization();

    @Override
    default String tenant() {
        return organization();
    }

    /// Of somebody who is registered.
    sealed interface OfPerson extends PersonChange {

        UUID person();
    }

    /// @param login lower-case letters, digits, `.`, `_`, `-`; unique in the whole centre
    /// @param validUntil the last day of the ID; null where it does not end
    record PersonRegistration(String organization, String login, String name, Set<Role> roles, LocalDate validUntil)
            implements PersonChange {

        public PersonRegistration {
            roles = roles == null ? Set.of() : Set.copyOf(roles);
            Members.check()
                    .tenant("organization", organization)
                    .login("login", login)
                    .line("name", name)
                    .roles("roles", organization, roles)
                    .day("validUntil", validUntil)
                    .refuse();
        }

        NewPerson person() {
            return new NewPerson(organization, login, name, roles, Optional.ofNullable(validUntil));
        }

        @Override
        public String toString() {
            return "PersonRegistration[" + organization + "]";
        }
    }

    /// @param name null where it stays
    /// @param roles in place of those of before; null where they stay
    /// @param addresses networks in CIDR form from where the person may work, besides what `place` says, instead
    ///     of those of before; none means from everywhere; null where they stay
    record PersonEdit(String organization, UUID person, String name, Set<Role> roles, List<String> addresses)
            implements OfPerson {

        public PersonEdit {
            roles = roles == null ? null : Set.copyOf(roles);
            addresses = addresses == null ? null : List.copyOf(addresses);
            var members = Members.check().tenant("organization", organization).given("person", person);
            if (name != null || roles == null && addresses == null) {
                members.line("name", name);
            }
            members.networks("addresses", addresses)
                    .roles("roles", organization, roles)
                    .refuse();
        }

        @Override
        public String toString() {
            return "PersonEdit[" + person + "]";
        }
    }

    /// @param on the last day; only with `END`
    record PersonStanding(String organization, UUID person, Step step, LocalDate on) implements OfPerson {

        public PersonStanding {
            Members.check()
                    .tenant("organization", organization)
                    .given("person", person)
                    .given("step", step)
                    .givenExactly("on", on, step == Step.END)
                    .day("on", on)
                    .refuse();
        }
    }

    /// Password and second factors are cleared; a new activation code lets the person begin anew.
    record PersonReset(String organization, UUID person) implements OfPerson {

        public PersonReset {
            Members.check()
                    .tenant("organization", organization)
                    .given("person", person)
                    .refuse();
        }
    }
}
