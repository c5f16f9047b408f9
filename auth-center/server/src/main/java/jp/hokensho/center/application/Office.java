package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Role;

/// Who may apply for what, and who decides: managers apply for their own organization, people of the
/// centre for any, but not for its keys; nobody decides what they applied for. What is confidential stays among the
/// organization's own managers. Everybody else is turned away on the record.
@Singleton
class Office {

    private final Applications applications;
    private final Codes codes;
    private final Accounts accounts;
    private final Gate gate;

    Office(Applications applications, Codes codes, Accounts accounts, Gate gate) {
        this.applications = applications;
        this.codes = codes;
        this.accounts = accounts;
        this.gate = gate;
    }

    Application apply(Change change) {
        var caller = gate.caller();
        if (!mayApply(caller, change)) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("自分の機関についてだけ申請できます", "You can apply for your own organization only");
        }
        mustNotShutOut(change);
        return applications.apply(caller, change);
    }

    private static boolean mayApply(Caller caller, Change change) {
        var itsOwnAlone = change.confidential() || change instanceof Change.KeyChange;
        return isOwn(caller, change) || !itsOwnAlone && isOfCenter(caller);
    }

    /// Whoever lays down from where the centre's people may work, or lets it be laid down, has to be able to
    /// go on: a slip would lock everybody out who could take it back. All others are helped by the centre.
    private void mustNotShutOut(Change change) {
        var shutOut = change instanceof OrganizationChange.PlaceChange it
                && it.organization().equals(Tenants.CENTER)
                && !it.place().allows(gate.address());
        if (shutOut) {
            throw new InvalidFields(Map.of("addresses", InputError.SHUTS_OUT));
        }
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
        if (!mayDecide(gate.caller(), application.change())) {
            throw gate.deny(DenialReason.NOT_PERMITTED)
                    .saying("この申請を決裁する役割ではありません", "Your role does not decide such applications");
        }
        if (verdict == Verdict.APPROVED) {
            mustNotShutOut(application.change());
        }
        return applications.decide(id, verdict, person, reason);
    }

    /// Once, to who applied or another manager of that organization; never to who approved.
    OneTimeCode code(UUID id) {
        var application = find(id);
        var caller = gate.caller();
        var entitled = application.appliedBy().equals(caller.person())
                || !isOfCenter(caller) && isOwn(caller, application.change());
        if (!entitled) {
            throw gate.deny(DenialReason.NOT_PERMITTED).saying("コードは申請した人だけが受け取れます", "Only who applied gets the code");
        }
        return codes.issue(application, caller.person());
    }

    /// The head permits IDs, those of the centre alone as soon as there is one;
    /// of the head itself, and all else, operations decide. Nobody decides about themselves.
    private boolean mayDecide(Caller caller, Change change) {
        if (change.confidential()) {
            return isOwn(caller, change);
        }
        if (!isOfCenter(caller) || isAbout(caller.person(), change)) {
            return false;
        }
        if (isForHead(change)) {
            return caller.is(Role.CENTER_HEAD);
        }
        return caller.is(Role.CENTER_OPERATIONS) || change instanceof PersonChange;
    }

    private static boolean isAbout(UUID person, Change change) {
        return change instanceof PersonChange.OfPerson it && it.person().equals(person);
    }

    private boolean isForHead(Change change) {
        var ofCenter = change instanceof PersonChange && change.tenant().equals(Tenants.CENTER);
        return ofCenter && !isAboutHead(change) && accounts.isThere(Role.CENTER_HEAD);
    }

    private boolean isAboutHead(Change change) {
        return change instanceof PersonChange.OfPerson it
                && accounts.find(it.person())
                        .filter(person -> person.roles().contains(Role.CENTER_HEAD))
                        .isPresent();
    }

    void withdraw(UUID id) {
        var application = find(id);
        var person = gate.caller().person();
        if (!application.appliedBy().equals(person)) {
            throw gate.deny(DenialReason.NOT_PERMITTED).saying("申請した人だけが取り下げられます", "Only who applied can withdraw");
        }
        applications.decide(id, Verdict.WITHDRAWN, person, Optional.empty());
    }

    private static boolean isOwn(Caller caller, Change change) {
        return caller.tenant().equals(change.tenant());
    }

    private static boolean isOfCenter(Caller caller) {
        return caller.tenant().equals(Tenants.CENTER);
    }
}
