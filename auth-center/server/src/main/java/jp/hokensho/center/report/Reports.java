package jp.hokensho.center.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.PeriodNamed;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Clinic;
import jp.hokensho.center.registry.Clinics;
import jp.hokensho.center.report.TrialReport.OfClinic;
import jp.hokensho.center.report.TrialReport.OfSession;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;

/// What was done, counted from the record: everything for the centre, its own for a clinic.
@Singleton
public class Reports {

    private final Gate gate;
    private final Clinics clinics;
    private final PeriodRows rows;
    private final Journal journal;

    Reports(Gate gate, Clinics clinics, PeriodRows rows, Journal journal) {
        this.gate = gate;
        this.clinics = clinics;
        this.rows = rows;
        this.journal = journal;
    }

    /// On the record when it returns. Naming a period again moves it.
    ///
    /// @throws Refusal 404 for a clinic that is not registered, 409 where the clinic's periods would
    ///     overlap: an access counts once
    void name(Period period) {
        var clinic = clinic(period.clinic()).code();
        var named = new PeriodNamed(
                clinic, period.name(), period.from(), period.to(), gate.caller().person());
        if (!rows.ifFree(period, () -> journal.append(named))) {
            throw new Refusal(ProblemType.CONFLICT)
                    .saying("この医療機関の別の期間と重なっています", "Another period of this clinic has a part of this time");
        }
    }

    /// @throws Refusal 404 for a clinic that is not the caller's or does not exist
    TrialReport trial(Scope scope) {
        var tenant = gate.caller().tenant();
        scope.clinic().ifPresent(code -> mustBeSeen(tenant, code));
        Map<String, Map<Period, Counts>> counted = rows.count(tenant, scope).stream()
                .collect(groupingBy(
                        line -> line.period().clinic(),
                        LinkedHashMap::new,
                        groupingBy(
                                PeriodRows.Line::period,
                                LinkedHashMap::new,
                                reducing(Counts.NONE, PeriodRows.Line::counts, Counts::plus))));
        return TrialReport.of(counted.entrySet().stream()
                .map(each -> ofClinic(clinic(each.getKey()), each.getValue()))
                .toList());
    }

    /// Another's and one that does not exist are told alike, and are both on the record.
    private void mustBeSeen(String tenant, String code) {
        if (!tenant.equals(Tenants.CENTER) && !tenant.equals(code)) {
            throw gate.deny(DenialReason.OTHER_TENANT);
        }
        clinic(code);
    }

    private Clinic clinic(String code) {
        return clinics.find(code).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private static OfClinic ofClinic(Clinic clinic, Map<Period, Counts> periods) {
        List<OfSession> sessions = periods.entrySet().stream()
                .map(each -> ofSession(each.getKey(), each.getValue()))
                .toList();
        return new OfClinic(clinic.code(), clinic.name(), clinic.address(), sessions);
    }

    private static OfSession ofSession(Period period, Counts counts) {
        return new OfSession(period.name(), period.from(), period.to(), counts);
    }
}
