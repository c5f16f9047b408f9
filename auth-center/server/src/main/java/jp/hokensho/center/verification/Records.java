package jp.hokensho.center.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;

/// The journal, as far as the caller may see it: all of it for the centre, their own entries for others
///
@Singleton
class Records {

    private final Gate gate;
    private final Journal journal;
    private final RecordRows rows;
    private final Losses losses;
    private final ObjectMapper json = new ObjectMapper();

    Records(Gate gate, Journal journal, RecordRows rows, Losses losses) {
        this.gate = gate;
        this.journal = journal;
        this.rows = rows;
        this.losses = losses;
    }

    /// @throws Refusal the same for what is not the caller's and for what does not exist, another for what a restore
    /// took from the record
    Recorded find(TraceNumber number) {
        var tenant = gate.caller().tenant();
        return journal.find(number)
                .filter(recorded -> tenant.equals(Tenants.CENTER) || maySee(tenant, recorded))
                .orElseThrow(() -> losses.lost(number).orElseGet(() -> gate.deny(DenialReason.OTHER_TENANT)));
    }

    /// An answer is whose the question is. One by an insurer's order is the insurer's alone: of that order
    /// the clinic hears nothing.
    private boolean maySee(String tenant, Recorded recorded) {
        var header = header(recorded);
        return !(header.has("withholding") && ListRows.isClinic(tenant))
                && rows.concerns(tenant, subject(recorded, header));
    }

    private static TraceNumber subject(Recorded recorded, JsonNode header) {
        var question = header.path("question");
        return question.isTextual() ? TraceNumber.parse(question.textValue()) : recorded.number();
    }

    private JsonNode header(Recorded recorded) {
        try {
            return json.readTree(recorded.header());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a header that is no JSON", broken);
        }
    }
}
