package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Activations;
import jp.hokensho.center.account.Staff;
import jp.hokensho.center.account.Standing;
import jp.hokensho.center.mandate.Mandates;
import jp.hokensho.center.policy.Networks;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InputError;

/// What approved changes do to people.
@Singleton
class ForPeople {

    private final Accounts accounts;
    private final Staff staff;
    private final Activations activations;
    private final Mandates mandates;

    ForPeople(Accounts accounts, Staff staff, Activations activations, Mandates mandates) {
        this.mandates = mandates;
        this.accounts = accounts;
        this.staff = staff;
        this.activations = activations;
    }

    /// A deleted person's login is not free; a person of another organization is as unknown as none. Of
    /// another organization's login only the centre hears that it is taken, when it decides: else anybody
    /// could look for them by applying.
    Optional<Map<String, InputError>> fault(PersonChange change, String asker) {
        return switch (change) {
            case PersonChange.PersonRegistration it ->
                accounts.byLogin(it.login())
                        .filter(person -> asker.equals(Tenants.CENTER) || asker.equals(person.tenant()))
                        .map(_ -> Map.of("login", InputError.TAKEN));
            case PersonChange.OfPerson it ->
                accounts.find(it.person())
                                .filter(person -> person.tenant().equals(it.organization()))
                                .filter(person -> person.standing() != Standing.DELETED)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Map.of("person", InputError.UNKNOWN));
        };
    }

    /// @return id of the person
    UUID carryOut(Connection connection, PersonChange change) throws SQLException {
        return switch (change) {
            case PersonChange.PersonRegistration it -> accounts.register(connection, it.person());
            case PersonChange.OfPerson it -> {
                change(connection, it);
                yield it.person();
            }
        };
    }

    private void change(Connection connection, PersonChange.OfPerson change) throws SQLException {
        switch (change) {
            case PersonChange.PersonEdit it -> edit(connection, it);
            case PersonChange.PersonStanding it -> set(connection, it);
            case PersonChange.PersonReset it -> activations.reset(connection, it.person());
        }
    }

    private void edit(Connection connection, PersonChange.PersonEdit edit) throws SQLException {
        if (edit.name() != null) {
            staff.rename(connection, edit.person(), edit.name());
        }
        if (edit.roles() != null) {
            staff.assign(connection, edit.person(), edit.roles());
        }
        if (edit.addresses() != null) {
            staff.confine(connection, edit.person(), new Networks(edit.addresses()));
        }
    }

    private void set(Connection connection, PersonChange.PersonStanding change) throws SQLException {
        var person = change.person();
        switch (change.step()) {
            case SUSPEND -> staff.suspend(connection, person);
            case RESUME -> {
                staff.resume(connection, person);
                staff.end(connection, person, Optional.empty());
            }
            case END -> staff.end(connection, person, Optional.of(change.on()));
            case DELETE -> staff.delete(connection, person);
        }
    }

    void refresh() {
        accounts.refresh();
        mandates.refresh();
    }
}
