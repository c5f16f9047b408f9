package jp.hokensho.center.unusual;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.journal.Entry;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;

/// The findings of one kind that are young enough for another to be the same one, or to follow it.
final class Earlier {

    private static final String SELECT = """
            select stream, position, device, person, tag, last_at from finding_row
            where kind = ? and last_at >= ? order by last_at""";

    private final Map<Subject, Last> last = new HashMap<>();
    private final Duration quiet;

    private Earlier(Duration quiet) {
        this.quiet = quiet;
    }

    /// @param from when what is held against them began
    /// @param quiet how long a finding keeps others of its subject from being found
    static Earlier of(Connection connection, FindingKind kind, Instant from, Duration quiet) throws SQLException {
        var earlier = new Earlier(quiet);
        Rows.list(
                connection,
                SELECT,
                row -> earlier.last.put(
                        Subject.of(row),
                        new Last(
                                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                                row.getObject("last_at", OffsetDateTime.class).toInstant())),
                kind.name(),
                Span.utc(from.minus(quiet.multipliedBy(2))));
        return earlier;
    }

    boolean has(Suspicion suspicion) {
        var before = last.get(suspicion.subject());
        return before != null && suspicion.to().isBefore(before.at().plus(quiet));
    }

    void add(Suspicion suspicion, Entry entry) {
        last.put(suspicion.subject(), new Last(entry.number(), suspicion.to()));
    }

    /// The finding that this one goes on with.
    Optional<TraceNumber> before(Suspicion suspicion) {
        return Optional.ofNullable(last.get(suspicion.subject())).map(Last::number);
    }

    private record Last(TraceNumber number, Instant at) {}
}
