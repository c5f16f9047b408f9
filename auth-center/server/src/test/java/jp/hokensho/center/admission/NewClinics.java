package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.hokensho.center.admission.Town.Terminal;
import jp.hokensho.center.registry.Clinic;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.registry.DeviceChanges;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.center.registry.Standing;
import jp.hokensho.center.scene.Enrolment;
import jp.hokensho.center.tenancy.Tenants;

/// Clinics that a test has to itself, changed as approved applications would.
@Singleton
class NewClinics {

    private final Town town;
    private final Tenants tenants;
    private final Organizations organizations;
    private final DeviceChanges devices;

    NewClinics(Town town, Tenants tenants, Organizations organizations, DeviceChanges devices) {
        this.town = town;
        this.tenants = tenants;
        this.organizations = organizations;
        this.devices = devices;
    }

    /// @return its code
    String open() {
        // the centre has to be founded before
        town.people();
        var code = "99" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
        tenants.in(Tenants.CENTER, connection -> {
            var clinic = new Clinic(code, "架空医院", "東京都", "03-0000-0009", false, Standing.OPEN);
            organizations.clinics().insert(connection, clinic);
            return code;
        });
        organizations.refresh();
        return code;
    }

    void set(String clinic, Standing standing) {
        tenants.in(Tenants.CENTER, connection -> {
            organizations.set(connection, clinic, standing);
            return clinic;
        });
        organizations.refresh();
    }

    /// @return an enrolment code for it
    String newTerminal(String clinic) {
        return tenants.in(Tenants.CENTER, connection -> {
            var id = devices.register(connection, clinic, Device.Kind.TERMINAL, "desk");
            return devices.issueCode(connection, id).orElseThrow().value();
        });
    }

    Terminal terminal(String clinic) {
        var key = Enrolment.with(newTerminal(clinic), town.stranger());
        var name = key.certificate().getSubjectX500Principal().getName();
        return new Terminal(UUID.fromString(name.replaceFirst(".*CN=([0-9a-f-]{36}).*", "$1")), town, key);
    }
}
