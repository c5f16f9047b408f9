package jp.hokensho.center.admission;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import jp.hokensho.center.admission.Presented.NotSignedIn;
import jp.hokensho.center.admission.Presented.SignedIn;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.problem.Languages;
import jp.hokensho.center.problem.Problems;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What Quarkus turns away (no session, role missing) goes on the record like every other refusal. It
/// arises on the event loop; writing waits for the disk, so it happens on a worker.
class SecurityMapper {

    private final Denials denials;
    private final Presentation presentation;

    SecurityMapper(Denials denials, Presentation presentation) {
        this.denials = denials;
        this.presentation = presentation;
    }

    @ServerExceptionMapper({UnauthorizedException.class, ForbiddenException.class, AuthenticationFailedException.class})
    public Uni<RestResponse<Problem>> refuse(RoutingContext routing) {
        var locale = Languages.asked(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Uni.createFrom()
                .item(() -> refused(routing, locale))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private RestResponse<Problem> refused(RoutingContext routing, Locale locale) {
        try {
            Presented presented = routing.get(CertificateAndToken.PRESENTED);
            return Problems.response(
                    denied(presented == null ? presentation.of(routing.request()) : presented), locale);
        } catch (Refusal unavailable) {
            return Problems.response(unavailable, locale);
        }
    }

    private Refusal denied(Presented presented) {
        return switch (presented) {
            case NotSignedIn(var reason, var attempt) -> denials.deny(attempt, reason);
            case SignedIn signedIn -> denials.deny(signedIn.attempt(), DenialReason.ROLE_MISSING);
        };
    }
}
