package jp.hokensho.acceptance.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.acceptance.trial.Patient.Visit;
import jp.hokensho.acceptance.trial.TrialTable.Row;

/// The patients of the trial in the order they came, the same at every call.
public record Plan(List<Patient> patients) {

    /// Days of the trial, chosen here: the source does not date its sessions.
    private static final LocalDate FIRST_WEEK = LocalDate.of(2005, 7, 4);

    private static final int WORKING_DAYS = 5;

    public Plan {
        patients = List.copyOf(patients);
    }

    public static Plan of(TrialTable source) {
        var patients = new ArrayList<Patient>();
        for (var sessions : source.clinics()) {
            var total = source.total(sessions.getFirst().clinic());
            for (var session = 0; session < sessions.size(); session++) {
                for (var making : Making.of(sessions, session, total)) {
                    var serial = patients.size();
                    patients.add(Patient.of(serial, making, visit(sessions.get(session), session, serial)));
                }
            }
        }
        return new Plan(patients);
    }

    private static Visit visit(Row row, int week, int serial) {
        return new Visit(row.clinic(), row.session(), FIRST_WEEK.plusWeeks(week).plusDays(serial % WORKING_DAYS));
    }

    /// For the insurers' card files.
    public List<String> cardLines() {
        return patients.stream().flatMap(patient -> patient.cards().stream()).toList();
    }

    List<Access> accesses(Row session) {
        return patients.stream()
                .map(Patient::access)
                .filter(access -> access.clinic().equals(session.clinic())
                        && access.session().equals(session.session()))
                .toList();
    }

    /// What was typed, as a file to look at.
    List<String> file() {
        return Stream.concat(Stream.of(Access.HEADER), patients.stream().map(patient -> patient.access()
                        .csv()))
                .toList();
    }
}
