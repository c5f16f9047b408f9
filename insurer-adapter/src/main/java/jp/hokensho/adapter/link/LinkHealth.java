package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Down while no node of the centre is connected: nobody can ask then.
@Readiness
@Singleton
class LinkHealth implements HealthCheck {

    private final CenterLinks links;

    LinkHealth(CenterLinks links) {
        this.links = links;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("link").status(links.anyUp()).build();
    }
}
