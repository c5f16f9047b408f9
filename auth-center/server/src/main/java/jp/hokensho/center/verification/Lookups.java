package jp.hokensho.center.verification;

import jakarta.inject.Singleton;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.Role;
import jp.hokensho.protocol.TraceNumber;

/// Finds a verification again by its number, for the clinic that asked.
@Singleton
class Lookups {

    private final Gate gate;
    private final TrailRows rows;
    private final Past past;
    private final Losses losses;

    Lookups(Gate gate, TrailRows rows, Past past, Losses losses) {
        this.gate = gate;
        this.rows = rows;
        this.past = past;
        this.losses = losses;
    }

    /// What is not the caller's and what does not exist get the same answer, and are both on the record. What a
    /// restore took from the record is told apart.
    ///
    /// @throws jp.hokensho.center.problem.Refusal 404
    Result find(TraceNumber number) {
        return past.latest(trail(number));
    }

    /// As [#find].
    Trail trail(TraceNumber number) {
        var caller = gate.caller();
        return rows.byNumber(caller.tenant(), number)
                .filter(trail -> maySee(caller, trail))
                .orElseThrow(() -> losses.lost(number).orElseGet(() -> gate.deny(DenialReason.OTHER_TENANT)));
    }

    /// A clerk sees what was asked in the own session only.
    private static boolean maySee(Caller caller, Trail trail) {
        return caller.is(Role.CLINIC_MANAGER) || trail.session().equals(caller.session());
    }
}
