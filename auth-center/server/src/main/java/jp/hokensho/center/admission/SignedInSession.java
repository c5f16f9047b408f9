package jp.hokensho.center.admission;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.protocol.Role;

/// Answer to a sign-in or a renewal.
record SignedInSession(String token, Instant expiresAt, UUID person, Set<Role> roles, boolean mustChangePassword) {

    @Override
    public String toString() {
        return "SignedInSession[****]";
    }
}
