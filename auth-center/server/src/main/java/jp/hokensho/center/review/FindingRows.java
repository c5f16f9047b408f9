package jp.hokensho.center.review;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.center.paging.Cursor;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.TraceNumber;

/// Findings and whether they were ticked off, newest first. The database shows them to the centre alone
///
@Singleton
class FindingRows {

    private static final String FROM = """
            from finding_row f left join review_row r on r.of_stream = f.stream and r.of_position = f.position
            """;
    private static final String COLUMNS =
            "select f.*, r.at as reviewed_at, r.person as reviewer, r.stream as review_stream,"
                    + " r.position as review_position " + FROM;
    private static final String LIST = COLUMNS + "where (f.at, f.stream, f.position) < (?, ?, ?)";
    private static final String ORDER = " order by f.at desc, f.stream desc, f.position desc limit ?";
    private static final String ONE = COLUMNS + "where f.stream = ? and f.position = ?";
    private static final String COUNT = "select f.kind, count(*) - count(r.at) as open, count(r.at) as reviewed,"
            + " min(f.at) filter (where r.at is null) as oldest " + FROM
            + "where f.at >= ? and f.at < ? group by f.kind order by f.kind";

    private static final String OPEN =
            "select kind, count(*) as open, 0 as reviewed, min(at) as oldest from open_finding group by kind";

    /// Before and after everything that can be asked for: 1868 to 2199.
    private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2300-01-01T00:00:00Z");

    private final Tenants tenants;

    FindingRows(Tenants tenants) {
        this.tenants = tenants;
    }

    List<Line> list(FindingFilter filter, Locale locale) {
        var after = filter.span().after();
        var sql = new StringBuilder(LIST);
        var values = new ArrayList<Object>(List.of(
                Span.utc(after.at()), after.number().stream(), after.number().position()));
        conditions(filter)
                .forEach((words, value) -> value.ifPresent(present -> {
                    sql.append(words);
                    values.add(present);
                }));
        sql.append(filter.open().map(FindingRows::open).orElse("")).append(ORDER);
        values.add(filter.span().limit());
        return tenants.list(Tenants.CENTER, sql.toString(), row -> line(row, locale), values.toArray());
    }

    Optional<Line> find(TraceNumber number, Locale locale) {
        return tenants.list(Tenants.CENTER, ONE, row -> line(row, locale), number.stream(), number.position()).stream()
                .findFirst();
    }

    /// Of the findings that were made in this time.
    List<Count> count(Optional<Instant> from, Optional<Instant> to) {
        return tenants.list(
                Tenants.CENTER, COUNT, FindingRows::count, Span.utc(from.orElse(FIRST)), Span.utc(to.orElse(LAST)));
    }

    /// Of those that nobody ticked off, by kind.
    List<Count> open() {
        return tenants.list(Tenants.CENTER, OPEN, FindingRows::count);
    }

    /// The words are the program's own; what callers sent are values.
    private static Map<String, Optional<?>> conditions(FindingFilter filter) {
        var conditions = new LinkedHashMap<String, Optional<?>>();
        conditions.put(" and f.at >= ?", filter.span().from().map(Span::utc));
        conditions.put(" and f.at < ?", filter.span().to().map(Span::utc));
        conditions.put(" and f.kind = ?", filter.kind().map(Enum::name));
        conditions.put(" and f.tenant = ?", filter.tenant());
        return conditions;
    }

    private static String open(boolean open) {
        return open ? " and r.at is null" : " and r.at is not null";
    }

    private static Line line(ResultSet row, Locale locale) throws SQLException {
        var kind = FindingKind.valueOf(row.getString("kind"));
        var finding = new Finding(
                TraceNumber.of(row.getInt("stream"), row.getLong("position")),
                time(row, "at"),
                kind,
                kind.message(locale),
                row.getString("tenant"),
                row.getObject("device", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("tag"),
                time(row, "first_at"),
                time(row, "last_at"),
                row.getLong("times"),
                Stream.of(row.getString("evidence").split(" "))
                        .map(TraceNumber::parse)
                        .toList(),
                Optional.ofNullable(row.getString("follows"))
                        .map(TraceNumber::parse)
                        .orElse(null),
                review(row));
        return new Line(finding, reviewNumber(row));
    }

    private static Finding.Review review(ResultSet row) throws SQLException {
        var at = time(row, "reviewed_at");
        return at == null ? null : new Finding.Review(at, row.getObject("reviewer", UUID.class), null);
    }

    private static Optional<TraceNumber> reviewNumber(ResultSet row) throws SQLException {
        return row.getObject("review_stream") == null
                ? Optional.empty()
                : Optional.of(TraceNumber.of(row.getInt("review_stream"), row.getLong("review_position")));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                FindingKind.valueOf(row.getString("kind")),
                row.getLong("open"),
                row.getLong("reviewed"),
                time(row, "oldest"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// @param review number of the event that ticked it off
    record Line(Finding finding, Optional<TraceNumber> review) {

        Cursor cursor() {
            return new Cursor(finding.at(), finding.number());
        }
    }
}
