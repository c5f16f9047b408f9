package jp.hokensho.center.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.hokensho.center.permission.Permission;
import jp.hokensho.center.permission.PermissionFile;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.KeyId;

/// What can be applied for. In JSON `kind` tells which; every case refuses members that cannot be
/// ([jp.hokensho.protocol.InvalidFields]). Whether it fits what is registered is [Effects]' to say.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = OrganizationChange.ClinicRegistration.class, name = "clinic-registration"),
    @Type(value = OrganizationChange.ClinicEdit.class, name = "clinic-edit"),
    @Type(value = OrganizationChange.ClinicDetails.class, name = "clinic-details"),
    @Type(value = OrganizationChange.InsurerRegistration.class, name = "insurer-registration"),
    @Type(value = OrganizationChange.InsurerEdit.class, name = "insurer-edit"),
    @Type(value = OrganizationChange.OrganizationStanding.class, name = "standing"),
    @Type(value = OrganizationChange.PlaceChange.class, name = "place"),
    @Type(value = OrganizationChange.PolicyChange.class, name = "policy"),
    @Type(value = PersonChange.PersonRegistration.class, name = "person-registration"),
    @Type(value = PersonChange.PersonEdit.class, name = "person-edit"),
    @Type(value = PersonChange.PersonStanding.class, name = "person-standing"),
    @Type(value = PersonChange.PersonReset.class, name = "person-reset"),
    @Type(value = DeviceChange.DeviceRegistration.class, name = "device-registration"),
    @Type(value = DeviceChange.DeviceEdit.class, name = "device-edit"),
    @Type(value = DeviceChange.DeviceStanding.class, name = "device-standing"),
    @Type(value = WithholdingChange.WithholdingBegin.class, name = "withholding"),
    @Type(value = WithholdingChange.WithholdingEnd.class, name = "withholding-end"),
    @Type(value = WithholdingChange.WithholdingLifting.class, name = "withholding-lifting"),
    @Type(value = Change.PermissionList.class, name = "permission-list"),
    @Type(value = Change.KeyChange.class, name = "key-change"),
})
sealed interface Change
        permits OrganizationChange,
                PersonChange,
                DeviceChange,
                WithholdingChange,
                Change.PermissionList,
                Change.KeyChange {

    /// Whose registry it changes: clinic code, insurer number or `center`.
    String tenant();

    /// The `kind` of its JSON.
    default String kind() {
        return Stream.of(Change.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == getClass())
                .map(Type::name)
                .findFirst()
                .orElseThrow();
    }

    /// What the record keeps of it, encrypted: all of it, where that is not too much.
    default Object recorded() {
        return this;
    }

    /// Whether the organization's own managers decide, and nobody else is shown it: the centre must not learn of it.
    default boolean confidential() {
        return false;
    }

    /// The whole permission list, in place of the one before.
    ///
    /// @param csv as [PermissionFile] reads it
    /// @param replaces SHA-256 of the list that it was made from, as the file it is written to; null where
    ///     whoever applies does not say, and in applications of before
    record PermissionList(String csv, String replaces) implements Change {

        public PermissionList {
            Members.check().given("csv", csv).refuse();
            PermissionFile.read(csv);
        }

        /// The list itself may be longer than the record takes.
        @Override
        public Object recorded() {
            var sha256 = PermissionFile.sha256(csv);
            return Map.of("kind", kind(), "lines", lines().size(), "sha256", sha256, "replaces", replaces);
        }

        PermissionList replacing(String sha256) {
            return new PermissionList(csv, sha256);
        }

        List<Permission> lines() {
            return PermissionFile.read(csv);
        }

        @Override
        public String tenant() {
            return Tenants.CENTER;
        }
    }

    /// A key that a device of the organization proposed, in place of the one in use. Only the organization's own
    /// manager applies for it: else the centre could change a key with nobody of the owner knowing.
    ///
    /// @param organization clinic code or insurer number
    record KeyChange(String organization, KeyId keyId) implements Change {

        public KeyChange {
            Members.check()
                    .organizationCode("organization", organization)
                    .given("keyId", keyId)
                    .refuse();
        }

        @Override
        public String tenant() {
            return organization;
        }
    }

    /// What can befall who and what is registered. `RESUME` takes suspension and end back.
    enum Step {
        SUSPEND,
        RESUME,
        /// with its last day
        END,
        DELETE
    }
}
