package jp.hokensho.center.unusual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.TraceNumber;

/// What a rule found, before it is known whether it was found already.
///
/// @param evidence the last ones first, at most [#EVIDENCE]
record Suspicion(
        Optional<String> tenant, Subject subject, Instant from, Instant to, long times, List<TraceNumber> evidence) {

    /// What a person looks through, not all there is.
    static final int EVIDENCE = 20;

    /// The column `evidence` of a group: numbers of the rows `r`, the last ones first.
    static String evidence(String stream, String position, String at) {
        return "(array_agg(" + stream + " || '/' || " + position + " order by " + at + " desc))[1:" + EVIDENCE
                + "] as evidence";
    }

    /// Reads `tenant`, `device`, `person`, `tag`, `first_at`, `last_at`, `times` and `evidence`.
    static Suspicion of(ResultSet row) throws SQLException {
        return new Suspicion(
                Optional.ofNullable(row.getString("tenant")),
                Subject.of(row),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("times"),
                numbers((String[]) row.getArray("evidence").getArray()));
    }

    private static List<TraceNumber> numbers(String... rows) {
        return Stream.of(rows)
                .map(row -> row.split("/", 2))
                .map(row -> TraceNumber.of(Integer.parseInt(row[0]), Long.parseLong(row[1])))
                .distinct()
                .limit(EVIDENCE)
                .toList();
    }

    /// Two parts of one finding.
    Suspicion and(Suspicion other) {
        return new Suspicion(
                tenant,
                subject,
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to,
                times + other.times,
                Stream.concat(other.evidence.stream(), evidence.stream())
                        .limit(EVIDENCE)
                        .toList());
    }
}
