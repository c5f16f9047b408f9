package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Activations;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.account.Standing;
import jp.hokensho.center.tenancy.Tenants;

/// `activation`: a one-time code for somebody of the centre, whose password and second factors end, and who is
/// suspended or locked no longer; on the record. Whoever has the state directory may do this, for they could do
/// worse; people of clinics and insurers get theirs by application.
class Activating implements QuarkusApplication {

    private final Accounts accounts;
    private final Activations activations;
    private final Staff staff;
    private final Tenants tenants;

    Activating(Accounts accounts, Activations activations, Staff staff, Tenants tenants) {
        this.accounts = accounts;
        this.activations = activations;
        this.staff = staff;
        this.tenants = tenants;
    }

    @Override
    public int run(String... arguments) {
        var person = accounts.byLogin(arguments[0])
                .filter(known -> known.tenant().equals(Tenants.CENTER))
                .filter(known -> known.standing() != Standing.DELETED);
        if (person.isEmpty()) {
            Messages.tell("activation.unknown");
            return 1;
        }
        var code = tenants.in(Tenants.CENTER, connection -> {
            staff.resume(connection, person.get().id());
            activations.reset(connection, person.get().id());
            return activations.issue(connection, person.get().id());
        });
        System.out.println(code.value());
        Messages.tell("activation.issued");
        return 0;
    }
}
