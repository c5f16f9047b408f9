package jp.hokensho.center.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.account.Session;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Device;
import jp.hokensho.protocol.ProblemType;

/// Opens, renews and closes sessions of people who were admitted.
@Singleton
class Desk {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Certificates certificates;
    private final Tokens tokens;

    Desk(Sessions sessions, Accounts accounts, Certificates certificates, Tokens tokens) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.certificates = certificates;
        this.tokens = tokens;
    }

    /// @return empty where password, person or device were changed since they were looked at
    Optional<SignedInSession> open(SignIns.Admitted admitted, String addressTag) {
        var device = admitted.shown().device().map(Device::id);
        var thumbprint = admitted.shown().thumbprint();
        return sessions.open(admitted.right(), device, addressTag)
                .map(session -> issued(session, admitted.right().person(), thumbprint));
    }

    SignedInSession renew(Caller caller, HttpServerRequest connection) {
        var session = sessions.find(caller.session());
        var person = accounts.find(caller.person());
        if (session.isEmpty() || person.isEmpty()) {
            throw new Refusal(ProblemType.NO_SESSION);
        }
        return issued(
                session.get(), person.get(), certificates.shown(connection).thumbprint());
    }

    void close(Caller caller) {
        sessions.signOut(caller.session());
    }

    private SignedInSession issued(Session session, Person person, Optional<String> thumbprint) {
        var issued = tokens.issue(session, thumbprint);
        return SignedInSession.of(session, person, issued);
    }
}
