package jp.hokensho.center.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Registered;
import jp.hokensho.center.registry.Credentials.DeviceCode;
import jp.hokensho.center.registry.Credentials.PersonCode;
import jp.hokensho.center.registry.RegistryFile.ClinicPart;
import jp.hokensho.center.registry.RegistryFile.InsurerPart;
import jp.hokensho.center.registry.RegistryFile.PersonPart;
import jp.hokensho.center.tenancy.Tenants;

/// One founding, within one transaction: each entry is on the record before the transaction that makes it
/// count commits.
final class Registration {

    private final Connection connection;
    private final Newcomers newcomers;
    private final Directories directories;
    private final Journal journal;
    private final List<PersonCode> people = new ArrayList<>();
    private final List<DeviceCode> devices = new ArrayList<>();

    Registration(Connection connection, Newcomers newcomers, Directories directories, Journal journal) {
        this.connection = connection;
        this.newcomers = newcomers;
        this.directories = directories;
        this.journal = journal;
    }

    Credentials credentials() {
        return new Credentials(List.copyOf(people), List.copyOf(devices));
    }

    void register(RegistryFile file) throws SQLException {
        var center = file.center();
        place(new Place(Tenants.CENTER, center.allowedAddresses(), Optional.empty()));
        people(center.people(), Tenants.CENTER);
        for (var insurer : file.insurers()) {
            insurer(insurer);
        }
        for (var clinic : file.clinics()) {
            clinic(clinic);
        }
    }

    private void insurer(InsurerPart part) throws SQLException {
        var tenant = part.number().value();
        record("insurer", tenant, tenant);
        directories.organizations().insurers().insert(connection, part.insurer());
        place(new Place(tenant, part.allowedAddresses(), Optional.empty()));
        devices(part.adapters(), tenant, Device.Kind.ADAPTER);
        people(part.people(), tenant);
    }

    private void clinic(ClinicPart part) throws SQLException {
        record("clinic", part.code(), part.code());
        directories.organizations().clinics().insert(connection, part.clinic());
        directories.permissions().add(connection, part.permissions());
        place(part.place());
        devices(part.terminals(), part.code(), Device.Kind.TERMINAL);
        people(part.people(), part.code());
    }

    /// What restricts nothing needs no row.
    private void place(Place place) throws SQLException {
        if (!place.addresses().isEmpty() || place.hours().isPresent()) {
            directories.organizations().places().put(connection, place);
        }
    }

    private void devices(List<String> names, String tenant, Device.Kind kind) throws SQLException {
        for (var name : names) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            var device = directories.devices().register(connection, tenant, kind, name);
            record(word, device.toString(), tenant);
            var code = directories.devices().issueCode(connection, device).orElseThrow();
            devices.add(new DeviceCode(tenant, word, name, code.value()));
        }
    }

    private void people(List<PersonPart> parts, String tenant) throws SQLException {
        for (var part : parts) {
            part.requireSuited(tenant);
            var id = newcomers.register(connection, part.of(tenant));
            record("person", id.toString(), tenant);
            var code = newcomers.code(connection, id);
            people.add(new PersonCode(part.login(), tenant, code.value()));
        }
    }

    private void record(String what, String id, String tenant) {
        journal.append(new Registered(what, id, tenant));
    }
}
