package jp.hokensho.center.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.center.permission.Permission;
import jp.hokensho.center.permission.PermissionFile;
import jp.hokensho.center.permission.Permissions;

/// The permission list 照会許可照合リスト: all of it for the centre, else what is about the caller's organization.
/// It changes by application, kind `permission-list`.
@Path("/v1/permissions")
@RolesAllowed({
    "clinic-manager",
    "insurer-manager",
    "insurer-operations",
    "center-admin",
    "center-operations",
    "center-head",
    "auditor"
})
@RunOnVirtualThread
class PermissionResource {

    private final Permissions permissions;
    private final Gate gate;

    PermissionResource(Permissions permissions, Gate gate) {
        this.permissions = permissions;
        this.gate = gate;
    }

    @GET
    @Produces("application/json;qs=1")
    public Page list() {
        return new Page(
                permissions.list(gate.caller().tenant()).stream().map(Item::of).toList(), null);
    }

    /// The same as the file that an application takes.
    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    public String csv() {
        return PermissionFile.write(permissions.list(gate.caller().tenant()));
    }

    /// @param clinic code, or `*` for every clinic
    /// @param insurer number, kind, or `*` for every insurer
    /// @param from the first day; null for always
    /// @param until the last day; null for ever
    record Item(String clinic, String insurer, Set<Matter> matters, LocalDate from, LocalDate until) {

        private static Item of(Permission line) {
            return new Item(
                    line.scope().clinic(),
                    line.scope().insurer(),
                    line.matters(),
                    line.from().orElse(null),
                    line.until().orElse(null));
        }
    }

    /// @param next always null
    record Page(List<Item> items, String next) {}
}
