package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Activations;
import jp.hokensho.center.account.NewPerson;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.protocol.Role;

/// People registered just now: no test shares one with another.
@Singleton
class Newcomers {

    private final Tenants tenants;
    private final Accounts accounts;
    private final Activations activations;

    Newcomers(Tenants tenants, Accounts accounts, Activations activations) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.activations = activations;
    }

    /// @param code to choose a password with
    record Newcomer(UUID id, String login, String code) {}

    Newcomer register(String tenant, Role role) {
        var login = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var person = new NewPerson(tenant, login, "架空 新人", Set.of(role), Optional.empty());
        return changed(connection -> {
            var id = accounts.register(connection, person);
            return new Newcomer(id, login, activations.issue(connection, id).value());
        });
    }

    String anotherCode(UUID person) {
        return changed(connection -> activations.issue(connection, person).value());
    }

    void reset(UUID person) {
        changed(connection -> {
            activations.reset(connection, person);
            return null;
        });
    }

    /// As an approved application would.
    <T> T changed(Work<T> change) {
        var result = tenants.in(Tenants.CENTER, change);
        accounts.refresh();
        return result;
    }
}
