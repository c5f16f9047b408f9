package jp.hokensho.center.fuzz;

import java.util.Optional;
import jp.hokensho.protocol.Role;

/// Who sends a request: a person, and over which certificate.
///
/// @param person whose session comes along; empty for nobody
/// @param device whose certificate is shown; empty for none
record Someone(String name, Optional<Person> person, Optional<String> device) {

    /// @param login of those who have the same role
    record Person(Role role, Side side, String login) {

        Person(Role role, Side side) {
            this(role, side, LandRegistry.login(role, side));
        }

        String tenant() {
            return side.tenant(role);
        }
    }

    static Someone person(Role role, Side side) {
        var person = new Person(role, side);
        var device =
                person.tenant().equals(side.clinic) ? Optional.of(side.clinic + "/desk") : Optional.<String>empty();
        return new Someone(role.wireName(), Optional.of(person), device);
    }

    /// Another one with this role, who decides what the first applied for.
    static Someone colleague(Role role, Side side) {
        var person = new Person(role, side, LandRegistry.colleague(role, side));
        return new Someone("another " + role.wireName(), Optional.of(person), Optional.empty());
    }

    static Someone nobody() {
        return new Someone("nobody", Optional.empty(), Optional.empty());
    }

    static Someone at(String device) {
        return new Someone("nobody at " + device, Optional.empty(), Optional.of(device));
    }

    /// The same person's session, shown over another certificate.
    Someone over(Optional<String> other) {
        return new Someone(name + " over " + other.orElse("no certificate"), person, other);
    }

    /// The certificate is the one that the person's session began with.
    boolean isAtOwnPlace() {
        return person.filter(who -> person(who.role(), who.side()).device().equals(device))
                .isPresent();
    }

    /// Nothing is hidden from the centre but what names a patient.
    boolean isOfCenter() {
        return person.filter(who -> who.tenant().equals("center")).isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
