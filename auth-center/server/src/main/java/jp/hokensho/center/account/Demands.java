package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.protocol.DenialReason;

/// What a tenant's policy and the calendar have against an ID whose password is right.
@Singleton
class Demands {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Policies policies;
    private final Clock clock;

    Demands(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    Optional<DenialReason> fault(PersonRow row) {
        var now = clock.instant();
        if (row.person().expiredOn(LocalDate.ofInstant(now, TOKYO))) {
            return Optional.of(DenialReason.EXPIRED_ID);
        }
        var presence = policies.of(row.person().tenant()).presence();
        var locked = row.person().isSuspended() || presence.isUnused(row.marks().usedAt(), now);
        return locked ? Optional.of(DenialReason.LOCKED) : Optional.empty();
    }

    boolean isPasswordDue(PersonRow row) {
        var password = policies.of(row.person().tenant()).password();
        return row.marks().mustChange() || password.isExpired(row.marks().passwordAt(), clock.instant());
    }
}
