package jp.hokensho.center.review;

import jakarta.inject.Singleton;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.center.journal.EventRefused;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Reviewed;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// Puts on the record that somebody looked at an event, once: of two at the same time the record itself
/// refuses one.
@Singleton
class TickingOff {

    private final Journal journal;
    private final Denials denials;
    private final Gate gate;

    TickingOff(Journal journal, Denials denials, Gate gate) {
        this.journal = journal;
        this.denials = denials;
        this.gate = gate;
    }

    /// @throws Refusal 404 where it is no denial, 409 where it was ticked off
    void tickOffDenial(TraceNumber number, String remark) {
        if (!denials.isThere(gate.caller().tenant(), number)) {
            throw gate.deny(DenialReason.OTHER_TENANT);
        }
        tickOff(number, remark);
    }

    /// @param number of a finding or a denial
    /// @throws Refusal 409 where it was ticked off
    void tickOff(TraceNumber number, String remark) {
        try {
            journal.append(new Reviewed(number, gate.caller().person(), new Reviewed.Remark(remark)));
        } catch (EventRefused refused) {
            if (refused.why() != EventRefused.Why.ALREADY_ON_RECORD) {
                throw refused;
            }
            throw new Refusal(ProblemType.CONFLICT).saying("すでに確認済みです", "It was ticked off already");
        }
    }
}
