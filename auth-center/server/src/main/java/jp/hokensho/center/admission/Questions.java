package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.center.permission.Permission.Scope;
import jp.hokensho.center.permission.Permissions;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.protocol.InsurerNumber;

/// Which questions a clinic may ask today.
@Singleton
class Questions {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Permissions permissions;
    private final Organizations organizations;
    private final Clock clock;

    Questions(Permissions permissions, Organizations organizations, Clock clock) {
        this.permissions = permissions;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Neither suspended nor ended.
    boolean takesPart(String tenant) {
        return organizations.takesPartOn(tenant, LocalDate.now(clock.withZone(TOKYO)));
    }

    /// A number that is not registered may be asked about: the answer is that there is no such insurer.
    boolean mayAsk(String clinic, InsurerNumber number, Matter matter) {
        return organizations
                .insurers()
                .find(number)
                .map(insurer -> permissions.mayAsk(
                        new Scope(clinic, number.value()),
                        insurer.kind().name(),
                        matter,
                        LocalDate.now(clock.withZone(TOKYO))))
                .orElse(true);
    }
}
