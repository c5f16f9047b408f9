package jp.hokensho.center.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.TraceNumber;

/// The tables that tenants read, and how a row of each is told in the same words as the event that it comes
/// from. Each select takes stream, first and last position of the *events*, and returns position and words.
enum ReadTable {
    /// Questions of before `attempt` was in the header have nothing to hold key and MAC against.
    QUESTIONS(
            "Asked",
            """
            select position, concat_ws('|', %s, clinic, terminal, person, session, insurer, target_date, card_tag,
                case when encode(j.header, 'escape') like '%%"attempt":"%%' then %s else '' end)
            from question_row q left join journal j using (stream, position)
            where stream = ? and position between ? and ?""".formatted(micros("q.at"), attempt()),
            List.of(
                    "/asker/clinic",
                    "/asker/terminal",
                    "/asker/person",
                    "/session",
                    "/insurer",
                    "/targetDate",
                    "/cardTag",
                    "/attempt")),
    /// Found through the question that the event names. Rows of before they named their adapter have none.
    ANSWERS(
            "Answered",
            """
            select j.position, concat_ws('|', %s, v.outcome, v.source, %s, coalesce(v.insurer_ms::text, ''), v.total_ms,
                coalesce(v.imported, ''), coalesce(v.withholding::text, ''),
                coalesce(v.adapter::text, convert_from(j.header, 'UTF8')::jsonb ->> 'adapter', ''))
            from journal j
                cross join lateral (select convert_from(j.header, 'UTF8')::jsonb ->> 'question' offset 0) h(number)
                join verification_row v on v.stream = left(h.number, 3)::int
                    and v.position = substr(h.number, 4, 16)::bigint
                    and v.answer_stream = j.stream and v.answer_position = j.position
                join question_row q on q.stream = v.stream and q.position = v.position and q.at = v.asked_at
                    and (q.clinic, q.terminal, q.person, q.session, q.insurer, q.target_date, q.card_tag)
                        = (v.clinic, v.terminal, v.person, v.session, v.insurer, v.target_date, v.card_tag)
            where j.stream = ? and j.position between ? and ? and j.kind = 'Answered'""".formatted(micros("v.answered_at"), micros("v.as_of")),
            List.of("/outcome", "/source", "/asOf", "/insurerMs", "/totalMs", "/imported", "/withholding", "/adapter")),
    /// Rows of answers that no event gave: of no kind of event, so none is expected. The event may lie beyond
    /// what has been checked: its header is looked at as bytes, never parsed.
    INVENTED_ANSWERS("", """
            select v.position, 'invented' from verification_row v
            where v.stream = ? and v.position between ? and ? and not exists (
                select from journal j
                where j.stream = v.answer_stream and j.position = v.answer_position and j.kind = 'Answered'
                    and encode(j.header, 'escape') like '{"question":"'
                        || lpad(v.stream::text, 3, '0') || lpad(v.position::text, 16, '0') || '_"%')""", List.of()),
    LATE_ANSWERS(
            "AnsweredLate",
            """
            select l.late_position, concat_ws('|', %s,
                lpad(l.stream::text, 3, '0') || lpad(l.position::text, 16, '0'), l.adapter, l.outcome, %s)
            from late_row l
                join question_row q using (stream, position, clinic, insurer)
            where l.late_stream = ? and l.late_position between ? and ?""".formatted(micros("l.at"), micros("l.as_of")),
            List.of("/question", "/adapter", "/outcome", "/asOf")),
    DENIALS(
            "Denied",
            """
            select position, concat_ws('|', %s, reason, coalesce(tenant, ''), coalesce(device::text, ''),
                coalesce(person::text, ''), coalesce(insurer, ''), operation, coalesce(address_tag, ''),
                coalesce(login_tag, ''))
            from denial_row where stream = ? and position between ? and ?""".formatted(micros("at")),
            List.of(
                    "/reason",
                    "/tenant",
                    "/device",
                    "/person",
                    "/insurer",
                    "/operation",
                    "/tags/address",
                    "/tags/login")),
    PERIODS(
            "PeriodNamed",
            """
            select position, concat_ws('|', %s, clinic, %s, %s, person, name)
            from period_row where stream = ? and position between ? and ?""".formatted(micros("at"), micros("starts_at"), micros("ends_at")),
            List.of("/clinic", "/from", "/to", "/by", "/name")),
    /// Sign-ins of before `addressTag` was in the header have no row.
    SIGN_INS(
            "SignedIn",
            """
            select position, concat_ws('|', %s, session, person, tenant, coalesce(device::text, ''), address_tag)
            from sign_in_row where stream = ? and position between ? and ?""".formatted(micros("at")),
            List.of("/session", "/person", "/tenant", "/device", "/addressTag")) {
        @Override
        boolean tells(JsonNode header) {
            return header.has("addressTag");
        }
    },
    FINDINGS(
            "UnusualUse",
            """
            select position, concat_ws('|', %s, kind, coalesce(tenant, ''), coalesce(device::text, ''),
                coalesce(person::text, ''), coalesce(tag, ''), %s, %s, times, evidence, coalesce(follows, ''))
            from finding_row where stream = ? and position between ? and ?""".formatted(micros("at"), micros("first_at"), micros("last_at")),
            List.of(
                    "/what",
                    "/tenant",
                    "/device",
                    "/person",
                    "/tag",
                    "/from",
                    "/to",
                    "/times",
                    "/evidence",
                    "/follows")),
    REVIEWS("Reviewed", """
            select position, concat_ws('|', %s,
                lpad(of_stream::text, 3, '0') || lpad(of_position::text, 16, '0'), person)
            from review_row where stream = ? and position between ? and ?""".formatted(micros("at")), List.of("/of", "/by")),
    ERASURES(
            "Erased",
            """
            select position, concat_ws('|', %s, kind, %s, days, payloads, keys)
            from erasure_row where stream = ? and position between ? and ?""".formatted(micros("at"), micros("until")),
            List.of("/what", "/until", "/days", "/payloads", "/keys")),
    COMPARISONS(
            "RecordsCompared",
            """
            select position, concat_ws('|', %s, insurer, adapter, day, part, parts, here_count, here_hash, there_count,
                there_hash, total, unknown_there, unknown_here, unlike)
            from comparison_row where stream = ? and position between ? and ?""".formatted(micros("at")),
            List.of(
                    "/insurer",
                    "/adapter",
                    "/day",
                    "/part",
                    "/parts",
                    "/here/count",
                    "/here/hash",
                    "/there/count",
                    "/there/hash",
                    "/total",
                    "/unknownThere",
                    "/unknownHere",
                    "/unlike")),
    LABELS(
            "LabelPrinted",
            """
            select position, concat_ws('|', %s, lpad(of_stream::text, 3, '0') || lpad(of_position::text, 16, '0'),
                clinic, person, coalesce(device::text, ''), session, format, copies, earlier)
            from label_row where stream = ? and position between ? and ?""".formatted(micros("at")),
            List.of("/question", "/tenant", "/person", "/device", "/session", "/format", "/copies", "/earlier"));

    private final String kind;
    private final String select;
    private final List<String> paths;

    ReadTable(String kind, String select, List<String> paths) {
        this.kind = kind;
        this.select = select;
        this.paths = paths;
    }

    private static String micros(String column) {
        return "coalesce((extract(epoch from " + column + ") * 1000000)::bigint::text, '')";
    }

    /// As `Asked.attempt()`.
    private static String attempt() {
        var parts = Stream.of("convert_to(idempotency_key, 'UTF8')", "body_mac")
                .map(part -> "coalesce(int4send(octet_length(" + part + ")) || " + part + ", '')");
        return "encode(sha256(" + parts.collect(Collectors.joining(" || ")) + "), 'hex')";
    }

    String kind() {
        return kind;
    }

    String select() {
        return select;
    }

    /// Whether an event of this kind has a row here.
    boolean tells(JsonNode header) {
        return true;
    }

    /// The words of a row, from the event.
    String words(Instant at, JsonNode header) {
        return Stream.concat(
                        Stream.of(Long.toString(Micros.of(at))),
                        paths.stream().map(path -> word(path, header.at(path))))
                .collect(Collectors.joining("|"));
    }

    private static String word(String path, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (path) {
            case "/asOf", "/from", "/to", "/until" -> Long.toString(Micros.of(Instant.parse(value.asText())));
            case "/evidence", "/unknownThere", "/unknownHere", "/unlike" ->
                value.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
            case "/question", "/of" -> number(TraceNumber.parse(value.asText()));
            default -> value.asText();
        };
    }

    private static String number(TraceNumber number) {
        return "%03d%016d".formatted(number.stream(), number.position());
    }
}
