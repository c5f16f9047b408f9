package jp.hokensho.center.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.policy.Policy;
import jp.hokensho.center.registry.Clinic;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Place;
import jp.hokensho.center.registry.Standing;
import jp.hokensho.protocol.InsurerNumber;

/// Changes of clinics and insurers, and from where and when their people may work.
sealed interface OrganizationChange extends Change {

    /// A clinic as it is to stand in the registry.
    sealed interface OfClinic extends OrganizationChange {

        String code();

        String name();

        String address();

        String telephone();

        default Clinic clinic() {
            return new Clinic(code(), name(), address(), telephone(), false, Standing.OPEN);
        }

        @Override
        default String tenant() {
            return code();
        }
    }

    /// @param code 医療機関コード, 10 digits
    record ClinicRegistration(String code, String name, String address, String telephone) implements OfClinic {

        public ClinicRegistration {
            Members.check()
                    .clinic("code", code)
                    .organization(name, address, telephone)
                    .refuse();
        }
    }

    /// New name, address and telephone of a clinic.
    record ClinicEdit(String code, String name, String address, String telephone) implements OfClinic {

        public ClinicEdit {
            Members.check()
                    .clinicCode("code", code)
                    .organization(name, address, telephone)
                    .refuse();
        }
    }

    /// Whether a clinic is answered in the open, because it opens no seals. Only its own manager applies for
    /// it: else the centre could read along with nobody of the clinic knowing.
    record ClinicDetails(String code, Boolean open) implements OrganizationChange {

        public ClinicDetails {
            Members.check().clinicCode("code", code).given("open", open).refuse();
        }

        @Override
        public String tenant() {
            return code;
        }
    }

    /// @param type `REAL_TIME` or `STORED`
    record InsurerRegistration(InsurerNumber number, Insurer.Kind type, String name, String address, String telephone)
            implements OrganizationChange {

        public InsurerRegistration {
            Members.check()
                    .given("number", number)
                    .given("type", type)
                    .organization(name, address, telephone)
                    .refuse();
        }

        Insurer insurer() {
            return new Insurer(number, type, name, address, telephone, Standing.OPEN);
        }

        @Override
        public String tenant() {
            return number.value();
        }
    }

    /// New name, address and telephone of an insurer.
    record InsurerEdit(InsurerNumber number, String name, String address, String telephone)
            implements OrganizationChange {

        public InsurerEdit {
            Members.check()
                    .given("number", number)
                    .organization(name, address, telephone)
                    .refuse();
        }

        @Override
        public String tenant() {
            return number.value();
        }
    }

    /// @param organization clinic code or insurer number
    /// @param on the last day; only with `END`
    record OrganizationStanding(String organization, Step step, LocalDate on) implements OrganizationChange {

        public OrganizationStanding {
            Members.check()
                    .organizationCode("organization", organization)
                    .given("step", step)
                    .givenExactly("on", on, step == Step.END)
                    .day("on", on)
                    .refuse();
        }

        Standing after(Standing before) {
            return switch (step) {
                case SUSPEND -> new Standing(true, before.endsOn(), false);
                case RESUME -> Standing.OPEN;
                case END -> new Standing(before.suspended(), Optional.of(on), false);
                case DELETE -> new Standing(before.suspended(), before.endsOn(), true);
            };
        }

        @Override
        public String tenant() {
            return organization;
        }
    }

    /// From where and when the people of an organization may work. Replaces what was laid down before.
    ///
    /// @param addresses networks in CIDR form; none means from everywhere
    /// @param hours null for at all times
    record PlaceChange(String organization, List<String> addresses, Place.Hours hours) implements OrganizationChange {

        public PlaceChange {
            addresses = addresses == null ? List.of() : List.copyOf(addresses);
            Members.check()
                    .tenant("organization", organization)
                    .networks("addresses", addresses)
                    .refuse();
        }

        Place place() {
            return new Place(organization, addresses, Optional.ofNullable(hours));
        }

        @Override
        public String tenant() {
            return organization;
        }
    }

    /// What an organization asks of its people: passwords, second factors, idleness, closed days. Replaces
    /// what was laid down before.
    record PolicyChange(String organization, Policy.Password password, Policy.Presence presence)
            implements OrganizationChange {

        public PolicyChange {
            Members.check()
                    .tenant("organization", organization)
                    .given("password", password)
                    .given("presence", presence)
                    .refuse();
        }

        Policy policy() {
            return new Policy(organization, password, presence);
        }

        @Override
        public String tenant() {
            return organization;
        }
    }
}
