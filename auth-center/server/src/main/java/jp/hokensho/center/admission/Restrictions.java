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
import jp.hokensho.protocol.DenialReason;

/// Whether a person may work now and from here, and not too fast.
@Singleton
class Restrictions {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final WorkPlaces places;
    private final Rates rates;
    private final Denials denials;
    private final Clock clock;

    Restrictions(WorkPlaces places, Rates rates, Denials denials, Clock clock) {
        this.places = places;
        this.rates = rates;
        this.denials = denials;
        this.clock = clock;
    }

    /// @throws Refusal on the record
    void check(SignedIn signedIn) {
        var caller = signedIn.caller();
        var fault = fault(signedIn.person(), signedIn.attempt().circumstances().address());
        fault.filter(reason -> reason != DenialReason.HOURS || !caller.unattended())
                .ifPresent(reason -> {
                    throw told(denials.deny(signedIn.attempt(), reason), reason);
                });
        if (!allowAnother(caller)) {
            throw denials.deny(signedIn.attempt(), DenialReason.TOO_MANY);
        }
    }

    /// Whether the next request does not come too soon.
    boolean allowAnother(Caller caller) {
        return rates.admit(caller.device().orElse(caller.person()));
    }

    /// Whether nothing stands against them, where anybody may come.
    boolean allow(SignedIn signedIn) {
        var address = signedIn.attempt().circumstances().address();
        return signedIn.due().isEmpty() && fault(signedIn.person(), address).isEmpty();
    }

    /// For a session that is good for nothing but what is due: to be thrown, on the record.
    Refusal somethingIsDue(SignedIn signedIn) {
        return denials.deny(signedIn.attempt(), DenialReason.ROLE_MISSING)
                .saying("先に第二要素の登録またはパスワードの変更をしてください", "Please register a second factor or change your password first");
    }

    /// For unattended work that is open to people alone: to be thrown, on the record.
    Refusal somebodyHasToBeThere(SignedIn signedIn) {
        return denials.deny(signedIn.attempt(), DenialReason.ROLE_MISSING)
                .saying("この操作は委任では行えません。サインインしてください", "A mandate does not allow this: please sign in");
    }

    private static Refusal told(Refusal refusal, DenialReason reason) {
        return reason == DenialReason.NOT_PERMITTED
                ? refusal.saying("この機関の利用は停止または終了しています", "Your organization is suspended or has left")
                : refusal;
    }

    /// What stands against this person, apart from the rate.
    Optional<DenialReason> fault(Person person, String address) {
        var now = clock.instant().atZone(TOKYO).toLocalDateTime();
        if (person.isSuspended()) {
            return Optional.of(DenialReason.LOCKED);
        }
        if (person.expiredOn(now.toLocalDate())) {
            return Optional.of(DenialReason.EXPIRED_ID);
        }
        if (!places.takePart(person, now.toLocalDate())) {
            return Optional.of(DenialReason.NOT_PERMITTED);
        }
        if (!places.allow(person, InetAddress.ofLiteral(address))) {
            return Optional.of(DenialReason.ADDRESS);
        }
        return places.areOpen(person, now) ? Optional.empty() : Optional.of(DenialReason.HOURS);
    }
}
