package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Session;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.mandate.Mandate;
import jp.hokensho.center.mandate.MandateToken;
import jp.hokensho.center.mandate.Mandates;

/// Sessions and mandates, and whose they are.
@Singleton
class People {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Mandates mandates;

    People(Sessions sessions, Accounts accounts, Mandates mandates) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.mandates = mandates;
    }

    /// While it holds.
    Optional<Mandate> mandate(MandateToken token) {
        return mandates.holding(token);
    }

    /// Whether a mandate that a person of this clinic gave holds still.
    boolean mandateHolds(String clinic, UUID person, UUID mandate) {
        return mandates.open(clinic, Optional.of(person)).stream()
                .anyMatch(open -> open.id().equals(mandate));
    }

    Optional<Session> session(UUID id) {
        return sessions.find(id);
    }

    Optional<Person> person(UUID id) {
        return accounts.find(id);
    }
}
