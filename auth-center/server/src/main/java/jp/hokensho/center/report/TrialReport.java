package jp.hokensho.center.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/// Accesses by clinic, session and outcome, as in the table of the trial of 2005.
record TrialReport(List<OfClinic> clinics, Counts total) {

    static TrialReport of(List<OfClinic> clinics) {
        return new TrialReport(clinics, clinics.stream().map(OfClinic::total).reduce(Counts.NONE, Counts::plus));
    }

    /// @param clinic its code
    /// @param district where it is, as registered
    record OfClinic(String clinic, String name, String district, List<OfSession> sessions, Counts total) {

        OfClinic(String clinic, String name, String district, List<OfSession> sessions) {
            this(
                    clinic,
                    name,
                    district,
                    sessions,
                    sessions.stream().map(OfSession::counts).reduce(Counts.NONE, Counts::plus));
        }
    }

    /// @param session the period's name
    record OfSession(
            String session,
            Instant from,
            Instant to,
            @JsonUnwrapped Counts counts) {}
}
