package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.center.registry.Organizations;

/// From where and when a person may work: whether the organization takes part, what it lays down, its policy, and what
/// is laid down for this person besides.
@Singleton
class WorkPlaces {

    private final Organizations organizations;
    private final Policies policies;

    WorkPlaces(Organizations organizations, Policies policies) {
        this.organizations = organizations;
        this.policies = policies;
    }

    boolean takePart(Person person, LocalDate day) {
        return organizations.takesPartOn(person.tenant(), day);
    }

    boolean allow(Person person, InetAddress address) {
        return organizations.places().of(person.tenant()).allows(address) && person.mayWorkFrom(address);
    }

    /// @param time in Tokyo
    boolean areOpen(Person person, LocalDateTime time) {
        var closed = policies.of(person.tenant()).presence().closed();
        return organizations.places().of(person.tenant()).opensAt(time.toLocalTime()) && !closed.on(time.toLocalDate());
    }
}
