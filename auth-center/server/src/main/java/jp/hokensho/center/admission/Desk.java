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

    SignedInSession open(SignIns.Admitted admitted) {
        var device = admitted.shown().device().map(Device::id);
        var session = sessions.open(admitted.person(), device, admitted.due(), admitted.addressTag());
        return issued(session, admitted.person(), admitted.shown().thumbprint());
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
