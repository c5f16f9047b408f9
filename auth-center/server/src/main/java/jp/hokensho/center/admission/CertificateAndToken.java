package jp.hokensho.center.admission;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import jp.hokensho.center.admission.Presented.NotSignedIn;
import jp.hokensho.center.admission.Presented.SignedIn;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.protocol.Role;

/// The one mechanism: certificate and token together. It always answers, so that none of the mechanisms that
/// Quarkus brings along (mutual TLS among them) is ever asked. What it looks at is at most a second old: where that
/// is not so (the database hangs, the machine stood still) the request waits for the next look, on a thread
/// of its own, or is refused.
@Singleton
class CertificateAndToken implements HttpAuthenticationMechanism {

    /// What was presented, for whoever has to write a refusal.
    static final String PRESENTED = "hokensho.presented";

    private static final int BEFORE_ALL_OTHERS = 100_000;

    private final Presentation presentation;
    private final Mirrors mirrors;

    CertificateAndToken(Presentation presentation, Mirrors mirrors) {
        this.presentation = presentation;
        this.mirrors = mirrors;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager ignored) {
        var eventLoop = routing.vertx().getOrCreateContext();
        return mirrors.fresh()
                ? Uni.createFrom().item(present(routing))
                : Uni.createFrom()
                        .item(() -> {
                            mirrors.awaitFresh();
                            return present(routing);
                        })
                        .runSubscriptionOn(waiting -> Thread.ofVirtual().start(waiting))
                        .emitOn(then -> eventLoop.runOnContext(_ -> then.run()));
    }

    private SecurityIdentity present(RoutingContext routing) {
        var presented = presentation.of(routing.request());
        routing.put(PRESENTED, presented);
        return identity(presented);
    }

    private static SecurityIdentity identity(Presented presented) {
        return switch (presented) {
            case SignedIn signedIn -> identity(signedIn.caller());
            case NotSignedIn _ ->
                QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        };
    }

    private static SecurityIdentity identity(Caller caller) {
        var roles = caller.roles().stream().map(Role::wireName).collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.person().toString()))
                .addRoles(roles)
                .addAttribute("tenant", caller.tenant())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
