package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.admission.Presented.SignedIn;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Organizations;
import jp.hokensho.protocol.DenialReason;

/// Whether a person may work now and from here, and not too fast.
@Singleton
class Restrictions {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Organizations organizations;
    private final Rates rates;
    private final Denials denials;
    private final Clock clock;

    Restrictions(Organizations organizations, Rates rates, Denials denials, Clock clock) {
        this.organizations = organizations;
        this.rates = rates;
        this.denials = denials;
        this.clock = clock;
    }

    /// @throws jp.hokensho.center.problem.Refusal on the record
    void check(SignedIn signedIn) {
        var caller = signedIn.caller();
        fault(signedIn.person(), signedIn.attempt().circumstances().address()).ifPresent(reason -> {
            throw told(denials.deny(signedIn.attempt(), reason), reason);
        });
        if (!rates.admit(caller.device().orElse(caller.person()))) {
            throw denials.deny(signedIn.attempt(), DenialReason.TOO_MANY);
        }
    }

    private static Refusal told(Refusal refusal, DenialReason reason) {
        return reason == DenialReason.NOT_PERMITTED
                ? refusal.saying("この機関の利用は停止または終了しています", "Your organization is suspended or has left")
                : refusal;
    }

    /// What stands against this person, apart from the rate.
    Optional<DenialReason> fault(Person person, String address) {
        var place = organizations.places().of(person.tenant());
        var now = clock.instant().atZone(TOKYO);
        if (person.expiredOn(now.toLocalDate())) {
            return Optional.of(DenialReason.EXPIRED_ID);
        }
        if (!organizations.takesPartOn(person.tenant(), now.toLocalDate())) {
            return Optional.of(DenialReason.NOT_PERMITTED);
        }
        if (!place.allows(InetAddress.ofLiteral(address))) {
            return Optional.of(DenialReason.ADDRESS);
        }
        return place.opensAt(now.toLocalTime()) ? Optional.empty() : Optional.of(DenialReason.HOURS);
    }
}
