package jp.hokensho.center.pki;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the authority is loaded and has not run out.
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
        return HealthCheckResponse.named("authority")
                .status(end.after(Date.from(clock.instant())))
                .withData("validUntil", end.toInstant().toString())
                .build();
    }
}
