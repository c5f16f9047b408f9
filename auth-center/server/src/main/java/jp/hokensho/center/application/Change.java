package jp.hokensho.center.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.permission.Permission;
import jp.hokensho.center.permission.PermissionFile;
import jp.hokensho.center.registry.Clinic;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.Place;
import jp.hokensho.center.registry.Standing;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;

/// What can be applied for. In JSON `kind` tells which; every case refuses members that cannot be
/// ([jp.hokensho.protocol.InvalidFields]). Whether it fits what is registered is [Feasibility]'s to say.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Change.ClinicRegistration.class, name = "clinic-registration"),
    @Type(value = Change.ClinicEdit.class, name = "clinic-edit"),
    @Type(value = Change.InsurerRegistration.class, name = "insurer-registration"),
    @Type(value = Change.InsurerEdit.class, name = "insurer-edit"),
    @Type(value = Change.StandingChange.class, name = "standing"),
    @Type(value = Change.PlaceChange.class, name = "place"),
    @Type(value = Change.PermissionList.class, name = "permission-list"),
})
sealed interface Change {

    /// Whose registry it changes: clinic code, insurer number or `center`.
    String tenant();

    /// The `kind` of its JSON.
    default String kind() {
        for (var type : Change.class.getAnnotation(JsonSubTypes.class).value()) {
            if (type.value() == getClass()) {
                return type.name();
            }
        }
        throw new IllegalStateException(getClass().getName());
    }

    /// @param code 医療機関コード, 10 digits
    record ClinicRegistration(String code, String name, String address, String telephone) implements Change {

        public ClinicRegistration {
            Members.check()
                    .clinic("code", code)
                    .organization(name, address, telephone)
                    .refuse();
        }

        Clinic clinic() {
            return new Clinic(code, name, address, telephone, Standing.OPEN);
        }

        @Override
        public String tenant() {
            return code;
        }
    }

    /// New name, address and telephone of a clinic.
    record ClinicEdit(String code, String name, String address, String telephone) implements Change {

        public ClinicEdit {
            Members.check()
                    .organizationCode("code", code)
                    .organization(name, address, telephone)
                    .refuse();
        }

        Clinic clinic() {
            return new Clinic(code, name, address, telephone, Standing.OPEN);
        }

        @Override
        public String tenant() {
            return code;
        }
    }

    /// @param type `REAL_TIME` or `STORED`
    record InsurerRegistration(InsurerNumber number, Insurer.Kind type, String name, String address, String telephone)
            implements Change {

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
    record InsurerEdit(InsurerNumber number, String name, String address, String telephone) implements Change {

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
    record StandingChange(String organization, Step step, LocalDate on) implements Change {

        public StandingChange {
            Members.check()
                    .organizationCode("organization", organization)
                    .given("step", step)
                    .givenExactly("on", on, step == Step.END)
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
    record PlaceChange(String organization, List<String> addresses, Place.Hours hours) implements Change {

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

    /// The whole permission list, in place of the one before.
    ///
    /// @param csv as [PermissionFile] reads it
    record PermissionList(String csv) implements Change {

        public PermissionList {
            Members.check().given("csv", csv).refuse();
            PermissionFile.read(csv);
        }

        List<Permission> lines() {
            return PermissionFile.read(csv);
        }

        @Override
        public String tenant() {
            return Tenants.CENTER;
        }
    }

    /// `RESUME` takes suspension and end back.
    enum Step {
        SUSPEND,
        RESUME,
        END,
        DELETE
    }
}
