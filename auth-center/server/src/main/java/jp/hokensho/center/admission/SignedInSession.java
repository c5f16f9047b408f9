package jp.hokensho.center.admission;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.hokensho.center.account.Due;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Session;
import jp.hokensho.protocol.Role;

/// Answer to a sign-in or a renewal.
///
/// @param mustChangePassword before anything else
/// @param mustRegisterFactor before anything else
record SignedInSession(
        String token,
        Instant expiresAt,
        UUID person,
        Set<Role> roles,
        boolean mustChangePassword,
        boolean mustRegisterFactor) {

    static SignedInSession of(Session session, Person person, Tokens.Issued issued) {
        return new SignedInSession(
                issued.token(),
                issued.expiresAt(),
                person.id(),
                person.roles(),
                session.due().contains(Due.PASSWORD),
                session.due().contains(Due.FACTOR));
    }

    @Override
    public String toString() {
        return "SignedInSession[****]";
    }
}
