package jp.hokensho.center.admission;

import io.vertx.ext.web.RoutingContext;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.admission.Presented.SignedIn;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

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
    public void enter(RoutingContext routing, SimpleResourceInfo resource) {
        if (routing.get(CertificateAndToken.PRESENTED) instanceof SignedIn signedIn) {
            restrictions.check(signedIn);
            if (!isOpenTo(signedIn, resource.getResourceClass())) {
                throw restrictions.somethingIsDue(signedIn);
            }
            if (signedIn.caller().unattended() && !resource.getResourceClass().isAnnotationPresent(Unattended.class)) {
                throw restrictions.somebodyHasToBeThere(signedIn);
            }
            keepAwake(routing.normalizedPath(), signedIn.caller());
        }
    }

    private static boolean isOpenTo(SignedIn signedIn, Class<?> resource) {
        return signedIn.due().isEmpty() || resource.isAnnotationPresent(WhileDue.class);
    }

    private void keepAwake(String path, Caller caller) {
        if (!path.equals(RENEWAL) && !caller.unattended()) {
            sessions.acted(caller.session());
        }
    }
}
