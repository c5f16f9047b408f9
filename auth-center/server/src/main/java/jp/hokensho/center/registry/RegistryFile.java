package jp.hokensho.center.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hokensho.center.account.Duties;
import jp.hokensho.center.account.NewPerson;
import jp.hokensho.center.permission.Permission;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Role;

/// Who is registered when a centre is founded (`auth-center init --registry`). Absent lists are empty.
public record RegistryFile(CenterPart center, List<InsurerPart> insurers, List<ClinicPart> clinics) {

    public RegistryFile {
        center = center == null ? new CenterPart(List.of(), List.of()) : center;
        insurers = given(insurers);
        clinics = given(clinics);
    }

    /// Two operations managers of the centre: everything else begins with an application.
    public static RegistryFile smallest() {
        var roles = List.of(Role.CENTER_OPERATIONS);
        var people = List.of(
                new PersonPart("operations1", "運用管理者1", roles, null),
                new PersonPart("operations2", "運用管理者2", roles, null));
        return new RegistryFile(new CenterPart(people, List.of()), List.of(), List.of());
    }

    static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public record CenterPart(List<PersonPart> people, List<String> allowedAddresses) {

        public CenterPart {
            people = given(people);
            allowedAddresses = given(allowedAddresses);
        }
    }

    /// @param adapters names of the devices that answer for it
    public record InsurerPart(
            InsurerNumber number,
            Insurer.Kind kind,
            String name,
            String address,
            String telephone,
            List<String> allowedAddresses,
            List<String> adapters,
            List<PersonPart> people) {

        public InsurerPart {
            allowedAddresses = given(allowedAddresses);
            adapters = given(adapters);
            people = given(people);
        }

        Insurer insurer() {
            return new Insurer(number, kind, name, address, telephone, Standing.OPEN);
        }
    }

    /// @param open it opens no seals; absent means that it does
    /// @param insurers whom it may always ask about everything: numbers, kinds, or `*` for all
    public record ClinicPart(
            String code,
            String name,
            String address,
            String telephone,
            boolean open,
            List<String> allowedAddresses,
            HoursPart hours,
            List<String> insurers,
            List<String> terminals,
            List<PersonPart> people) {

        public ClinicPart {
            allowedAddresses = given(allowedAddresses);
            insurers = given(insurers);
            terminals = given(terminals);
            people = given(people);
        }

        Clinic clinic() {
            return new Clinic(code, name, address, telephone, open, Standing.OPEN);
        }

        List<Permission> permissions() {
            return insurers.stream()
                    .map(insurer -> Permission.always(new Permission.Scope(code, insurer)))
                    .toList();
        }

        Place place() {
            return new Place(code, allowedAddresses, Optional.ofNullable(hours).map(HoursPart::hours));
        }
    }

    /// @param until `24:00` for the end of the day
    public record HoursPart(String from, String until) {

        Place.Hours hours() {
            return new Place.Hours(from, until);
        }
    }

    public record PersonPart(String login, String name, List<Role> roles, LocalDate validUntil) {

        NewPerson of(String tenant) {
            return new NewPerson(
                    tenant, login, name, roles.stream().collect(Collectors.toSet()), Optional.ofNullable(validUntil));
        }

        /// @throws IllegalArgumentException where the roles must not meet in one person of this tenant
        void requireSuited(String tenant) {
            if (!Duties.maySuit(tenant, Set.copyOf(roles))) {
                throw new IllegalArgumentException(
                        "the roles " + roles + " cannot be combined in one person of " + tenant);
            }
        }

        @Override
        public String toString() {
            return "PersonPart[" + login + "]";
        }
    }
}
