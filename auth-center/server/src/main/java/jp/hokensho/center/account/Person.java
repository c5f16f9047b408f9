package jp.hokensho.center.account;

import java.net.InetAddress;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.center.policy.Policy.Beside;
import jp.hokensho.protocol.Role;

/// A member of staff, by id: the name stays sealed in the database.
///
/// @param tenant clinic code, insurer number or `center`
/// @param login what the person types: never in a log
/// @param validUntil the last day of this ID; empty where it does not end
/// @param addresses besides those of the tenant
public record Person(
        UUID id,
        String tenant,
        String login,
        Set<Role> roles,
        Optional<LocalDate> validUntil,
        Standing standing,
        Networks addresses) {

    private static final int CLINIC_DIGITS = 10;

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean expiredOn(LocalDate day) {
        return standing == Standing.DELETED || validUntil.filter(day::isAfter).isPresent();
    }

    public boolean isSuspended() {
        return standing == Standing.SUSPENDED;
    }

    public boolean mayWorkFrom(InetAddress address) {
        return addresses.contain(address);
    }

    /// People of a clinic come with a terminal of their own clinic, and its key is their second factor.
    public boolean isOfClinic() {
        return tenant.length() == CLINIC_DIGITS;
    }

    /// What there is beside the password whenever this person signs in.
    Beside beside(boolean hasApp) {
        return hasApp || isOfClinic() ? Beside.FACTOR : Beside.NOTHING;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
