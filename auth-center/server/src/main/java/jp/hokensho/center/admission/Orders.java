package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.util.Set;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.registry.Devices;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Role;

/// Lets what was ordered earlier go on, as long as whoever ordered it still might. The end of a session is no
/// end of what was ordered in it; the end of a mandate is. Hours bind people, not what they ordered.
@Singleton
public class Orders {

    private static final Set<Role> ASKING = Set.of(Role.CLINIC_MANAGER, Role.CLINIC_CLERK);

    private final People people;
    private final Devices devices;
    private final Restrictions restrictions;

    Orders(People people, Devices devices, Restrictions restrictions) {
        this.people = people;
        this.devices = devices;
        this.restrictions = restrictions;
    }

    public boolean holds(Order order) {
        return devices.works(order.terminal())
                && people.person(order.person())
                        .filter(person -> mayWork(person, order))
                        .isPresent()
                && (!order.unattended() || people.mandateHolds(order.clinic(), order.person(), order.session()));
    }

    /// Whether a signed-in caller has not been cut off since.
    public boolean isIn(Caller caller) {
        return caller.unattended() || people.session(caller.session()).isPresent();
    }

    private boolean mayWork(Person person, Order order) {
        return person.roles().stream().anyMatch(ASKING::contains)
                && restrictions
                        .fault(person, order.address())
                        .filter(reason -> reason != DenialReason.HOURS)
                        .isEmpty();
    }
}
