package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Session;
import jp.hokensho.center.account.Sessions;

/// Sessions and whose they are.
@Singleton
class People {

    private final Sessions sessions;
    private final Accounts accounts;

    People(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    Optional<Session> session(UUID id) {
        return sessions.find(id);
    }

    Optional<Person> person(UUID id) {
        return accounts.find(id);
    }
}
