package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hokensho.center.permission.Matter;
import jp.hokensho.center.permission.Permission.Scope;
import jp.hokensho.center.permission.Permissions;
import jp.hokensho.center.registry.Insurers;
import jp.hokensho.protocol.InsurerNumber;

/// Which questions a clinic may ask today.
@Singleton
class Questions {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Permissions permissions;
    private final Insurers insurers;
    private final Clock clock;

    Questions(Permissions permissions, Insurers insurers, Clock clock) {
        this.permissions = permissions;
        this.insurers = insurers;
        this.clock = clock;
    }

    /// A number that is not registered may be asked about: the answer is that there is no such insurer.
    boolean mayAsk(String clinic, InsurerNumber number, Matter matter) {
        return insurers.find(number)
                .map(insurer -> permissions.mayAsk(
                        new Scope(clinic, number.value()),
                        insurer.kind().name(),
                        matter,
                        LocalDate.now(clock.withZone(TOKYO))))
                .orElse(true);
    }
}
