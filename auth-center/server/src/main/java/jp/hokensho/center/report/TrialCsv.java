package jp.hokensho.center.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.report.TrialReport.OfClinic;
import org.apache.commons.csv.CSVFormat;

/// The report in the columns of the trial's own table, so that one can be laid beside the other. What that table does
/// not know (`other`) is what `accesses` is more than the outcomes.
final class TrialCsv {

    private static final String[] HEADER = {
        "clinic", "district", "session", "accesses", "valid", "expired", "card_not_found", "insurer_not_found"
    };
    private static final CSVFormat CSV = CSVFormat.RFC4180;

    private TrialCsv() {}

    static String text(TrialReport report) {
        var head = Stream.of(CSV.format((Object[]) HEADER));
        var clinics = report.clinics().stream().flatMap(TrialCsv::lines);
        var all = Stream.of(line("all", "", "total", report.total()));
        return Stream.of(head, clinics, all).flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(OfClinic clinic) {
        var sessions = clinic.sessions().stream()
                .map(each -> line(clinic.name(), clinic.district(), each.session(), each.counts()));
        return Stream.concat(sessions, Stream.of(line(clinic.name(), clinic.district(), "total", clinic.total())));
    }

    private static String line(String clinic, String district, String session, Counts counts) {
        return CSV.format(
                clinic,
                district,
                session,
                counts.accesses(),
                counts.valid(),
                counts.expired(),
                counts.cardNotFound(),
                counts.insurerNotFound());
    }
}
