package jp.hokensho.center.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.journal.ResultsExported;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.TraceNumber;

/// Orders of past results as a file. An order is its event on the record and nothing else (decision 0187):
/// it is there before the first row leaves, and what it says is all that is given.
@Singleton
class Exports {

    private static final String KIND = ResultsExported.class.getSimpleName();

    private final Gate gate;
    private final Journal journal;
    private final ExportCount count;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Exports(Gate gate, Journal journal, ExportCount count, Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.count = count;
        this.clock = clock;
    }

    /// @throws InvalidFields naming every parameter at fault
    /// @throws Refusal 413 for more rows than one file may have
    Export order(Search search) {
        var caller = gate.caller();
        var query = search.query();
        var about = query.read("patientRef", PatientRef::parse);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var filter = Filter.of(query, about).before(now);
        var rows = count.of(caller.tenant(), filter);
        var ordered = journal.append(new ResultsExported(
                caller.person(),
                caller.tenant(),
                caller.session(),
                query.asked(),
                now,
                rows,
                about.map(PatientRef::text).map(ResultsExported.About::new)));
        return new Export(ordered.number(), ordered.at(), rows);
    }

    /// What was ordered under that number in the caller's session.
    ///
    /// @param page gives `after` and `limit`
    /// @throws Refusal 404, the same for what is another's and for what does not exist
    Filter ordered(TraceNumber number, UnaryOperator<String> page) {
        return journal.find(number)
                .filter(recorded -> isOf(gate.caller(), recorded))
                .map(recorded -> filter(recorded, page))
                .orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }

    private boolean isOf(Caller caller, Recorded recorded) {
        if (!recorded.kind().equals(KIND)) {
            return false;
        }
        var header = header(recorded);
        return caller.tenant().equals(header.path("tenant").textValue())
                && caller.session().toString().equals(header.path("session").textValue());
    }

    private Filter filter(Recorded recorded, UnaryOperator<String> page) {
        var header = header(recorded);
        var asked = header.path("filter");
        var query = new Query(name ->
                Search.isPage(name) ? page.apply(name) : asked.path(name).textValue());
        var about = recorded.personal(ResultsExported.About.class).map(ref -> new PatientRef(ref.patientRef()));
        return Filter.of(query, about)
                .before(Instant.parse(header.path("before").textValue()));
    }

    private JsonNode header(Recorded recorded) {
        try {
            return json.readTree(recorded.header());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a header that is no JSON", broken);
        }
    }
}
