package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.protocol.DenialReason;

/// Where changes are applied for and decided: by whom [Rights] says; nobody decides what they
/// applied for. Everybody else is turned away on the record.
@Singleton
class Office {

    private final Applications applications;
    private final Codes codes;
    private final Rights rights;
    private final Gate gate;

    Office(Applications applications, Codes codes, Rights rights, Gate gate) {
        this.applications = applications;
        this.codes = codes;
        this.rights = rights;
        this.gate = gate;
    }

    Application apply(Change change) {
        if (!rights.mayApply(change)) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("自分の機関についてだけ申請できます", "You can apply for your own organization only");
        }
        rights.mustNotShutOut(change);
        rights.mustNotBePast(change);
        return applications.apply(gate.caller(), change);
    }

    /// Of another's organization and of what does not exist: the same 404, on the record.
    Application find(UUID id) {
        return applications.find(gate.caller().tenant(), id).orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }

    Application decide(UUID id, Verdict verdict, Optional<String> reason) {
        var application = find(id);
        var person = gate.caller().person();
        if (application.appliedBy().equals(person)) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("自分の申請は自分で決裁できません", "Nobody decides what they applied for");
        }
        if (rights.isAboutCaller(application.change())) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("自分についての申請は自分で決裁できません", "Nobody decides about themselves");
        }
        if (!rights.mayDecide(application.change())) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("この申請を決裁する役割ではありません", "Your role does not decide such applications");
        }
        if (verdict == Verdict.APPROVED) {
            rights.mustNotShutOut(application.change());
        }
        return applications.decide(id, verdict, person, reason);
    }

    /// Once, to who applied or another manager of that organization; never to who approved.
    OneTimeCode code(UUID id) {
        var application = find(id);
        var caller = gate.caller();
        var entitled = application.appliedBy().equals(caller.person())
                || !Rights.isOfCenter(caller) && Rights.isOwn(caller, application.change());
        if (!entitled) {
            throw gate.deny(DenialReason.NOT_PERMITTED).saying("コードは申請した人だけが受け取れます", "Only who applied gets the code");
        }
        return codes.issue(application, caller.person());
    }

    void withdraw(UUID id) {
        var application = find(id);
        var person = gate.caller().person();
        if (!application.appliedBy().equals(person)) {
            throw gate.deny(DenialReason.NOT_PERMITTED).saying("申請した人だけが取り下げられます", "Only who applied can withdraw");
        }
        applications.decide(id, Verdict.WITHDRAWN, person, Optional.empty());
    }
}
