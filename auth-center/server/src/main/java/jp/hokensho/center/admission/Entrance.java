package jp.hokensho.center.admission;

import io.vertx.ext.web.RoutingContext;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.admission.Presented.SignedIn;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Every endpoint of a signed-in person begins here: after the role was checked, before the body is read.
class Entrance {

    private static final String RENEWAL = "/v1/sessions/current/renewal";

    private final Restrictions restrictions;
    private final Sessions sessions;

    Entrance(Restrictions restrictions, Sessions sessions) {
        this.restrictions = restrictions;
        this.sessions = sessions;
    }

    @ServerRequestFilter
    public void enter(RoutingContext routing) {
        if (routing.get(CertificateAndToken.PRESENTED) instanceof SignedIn signedIn) {
            restrictions.check(signedIn);
            keepAwake(routing.normalizedPath(), signedIn.caller());
        }
    }

    private void keepAwake(String path, Caller caller) {
        if (!path.equals(RENEWAL)) {
            sessions.acted(caller.session());
        }
    }
}
