package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.LocalDateTime;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.center.registry.Places;

/// From where and when a person may work: what the organization lays down, its policy, and what is laid
/// down for this person besides.
@Singleton
class WorkPlaces {

    private final Places places;
    private final Policies policies;

    WorkPlaces(Places places, Policies policies) {
        this.places = places;
        this.policies = policies;
    }

    boolean allow(Person person, InetAddress address) {
        return places.of(person.tenant()).allows(address) && person.mayWorkFrom(address);
    }

    /// @param time in Tokyo
    boolean areOpen(Person person, LocalDateTime time) {
        var closed = policies.of(person.tenant()).presence().closed();
        return places.of(person.tenant()).opensAt(time.toLocalTime()) && !closed.on(time.toLocalDate());
    }
}
