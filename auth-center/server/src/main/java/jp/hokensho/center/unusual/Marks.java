package jp.hokensho.center.unusual;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.FindingKind;

/// Up to when a rule has looked. The rows are locked until the transaction ends, so that of several nodes one
/// looks.
final class Marks {

    /// What is looked at in one transaction.
    private static final Duration MOST = Duration.ofMinutes(10);

    private static final String BEGIN =
            "insert into lookout_mark (kind, upto) values (?, ?) on conflict (kind) do nothing";
    private static final String LOCK = "select upto from lookout_mark where kind = ? for update skip locked";
    private static final String MOVE = "update lookout_mark set upto = ? where kind = ?";

    private Marks() {}

    /// The next minutes of this rule. The first look of all begins at the end: what was before it was not
    /// looked at.
    ///
    /// @param end a whole minute
    /// @return empty where all was looked at, or another node is at it
    static Optional<Minutes> next(Connection connection, FindingKind kind, Instant end) throws SQLException {
        Rows.change(connection, BEGIN, kind.name(), Span.utc(end));
        return Rows.list(connection, LOCK, row -> row.getObject("upto", OffsetDateTime.class), kind.name()).stream()
                .map(OffsetDateTime::toInstant)
                .filter(upto -> upto.isBefore(end))
                .map(upto -> new Minutes(upto, earlier(upto.plus(MOST), end)))
                .findFirst();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static void move(Connection connection, FindingKind kind, Instant upto) throws SQLException {
        Rows.change(connection, MOVE, Span.utc(upto), kind.name());
    }
}
