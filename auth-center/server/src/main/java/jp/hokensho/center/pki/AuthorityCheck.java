package jp.hokensho.center.pki;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Collectors;
import jp.hokensho.keys.Thumbprint;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the authority is loaded and has not run out. Tells which issues, and which others are trusted
/// while one takes the place of the other.
@Readiness
@Singleton
class AuthorityCheck implements HealthCheck {

    private final Authority authority;
    private final Clock clock;

    AuthorityCheck(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var end = authority.certificate().getNotAfter();
        var others = authority.trusted().stream().skip(1).map(Thumbprint::of).collect(Collectors.joining(" "));
        var told = HealthCheckResponse.named("authority")
                .status(end.after(Date.from(clock.instant())))
                .withData("validUntil", end.toInstant().toString())
                .withData("issuing", Thumbprint.of(authority.certificate()));
        return (others.isEmpty() ? told : told.withData("besideIt", others)).build();
    }
}
