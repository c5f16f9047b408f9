package jp.hokensho.center.admission;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import jp.hokensho.center.account.Sessions;
import jp.hokensho.center.admission.Presented.SignedIn;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Every endpoint of a signed-in person begins here: after the role was checked, before the body is read.
class Entrance {

    private final Restrictions restrictions;
    private final Sessions sessions;

    Entrance(Restrictions restrictions, Sessions sessions) {
        this.restrictions = restrictions;
        this.sessions = sessions;
    }

    @ServerRequestFilter
    public void enter(RoutingContext routing, ResourceInfo resource) {
        if (routing.get(CertificateAndToken.PRESENTED) instanceof SignedIn signedIn) {
            restrictions.check(signedIn);
            if (!isOpenTo(signedIn, resource.getResourceClass())) {
                throw restrictions.somethingIsDue(signedIn);
            }
            if (signedIn.caller().unattended() && !resource.getResourceClass().isAnnotationPresent(Unattended.class)) {
                throw restrictions.somebodyHasToBeThere(signedIn);
            }
            keepAwake(resource.getResourceMethod(), signedIn.caller());
        }
    }

    private static boolean isOpenTo(SignedIn signedIn, Class<?> resource) {
        return signedIn.due().isEmpty() || resource.isAnnotationPresent(WhileDue.class);
    }

    private void keepAwake(Method endpoint, Caller caller) {
        if (!endpoint.isAnnotationPresent(NoAct.class) && !caller.unattended()) {
            sessions.acted(caller.session());
        }
    }
}
