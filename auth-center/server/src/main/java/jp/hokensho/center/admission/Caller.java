package jp.hokensho.center.admission;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Role;

/// A person who is signed in.
///
/// @param tenant clinic code, insurer number or `center`
/// @param session under which it works; a mandate's id where it works unattended
/// @param device the terminal whose certificate came with the request; empty for people of centre and
/// insurers
/// @param unattended under a mandate, without anybody at the terminal
public record Caller(
        String tenant, UUID person, UUID session, Optional<UUID> device, Set<Role> roles, boolean unattended) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Whether this tenant's affairs are the caller's: its own, for the centre everybody's.
    public boolean sees(String other) {
        return tenant.equals(Tenants.CENTER) || tenant.equals(other);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
