package jp.hokensho.center.account;

import java.util.List;
import java.util.Set;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Role;

/// Which roles people of an organization may have, and which never meet in one person: who applies does not
/// approve, who keeps the media does not run the system, who audits does nothing else.
public final class Duties {

    private static final int INSURER = 8;

    private static final Set<Role> OF_CLINICS = Set.of(Role.CLINIC_MANAGER, Role.CLINIC_CLERK);
    private static final Set<Role> OF_INSURERS =
            Set.of(Role.INSURER_OPERATIONS, Role.INSURER_MEDIA, Role.INSURER_MANAGER, Role.INSURER_CLERK);
    private static final Set<Role> OF_CENTER =
            Set.of(Role.CENTER_ADMIN, Role.CENTER_OPERATIONS, Role.CENTER_MEDIA, Role.CENTER_HEAD, Role.AUDITOR);

    private static final List<Set<Role>> APART = List.of(
            Set.of(Role.INSURER_OPERATIONS, Role.INSURER_MEDIA),
            Set.of(Role.CENTER_ADMIN, Role.CENTER_MEDIA),
            Set.of(Role.CENTER_OPERATIONS, Role.CENTER_MEDIA),
            Set.of(Role.CENTER_ADMIN, Role.CENTER_HEAD),
            Set.of(Role.CENTER_OPERATIONS, Role.CENTER_HEAD),
            Set.of(Role.CENTER_ADMIN, Role.CENTER_OPERATIONS));

    private Duties() {}

    /// Can one person of this tenant have all of these?
    public static boolean maySuit(String tenant, Set<Role> roles) {
        return !roles.isEmpty()
                && of(tenant).containsAll(roles)
                && APART.stream().noneMatch(roles::containsAll)
                && (!roles.contains(Role.AUDITOR) || roles.size() == 1);
    }

    /// The roles of the people of this tenant.
    public static Set<Role> of(String tenant) {
        if (tenant.equals(Tenants.CENTER)) {
            return OF_CENTER;
        }
        return tenant.length() == INSURER ? OF_INSURERS : OF_CLINICS;
    }
}
